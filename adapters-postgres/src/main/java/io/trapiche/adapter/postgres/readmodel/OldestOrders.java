package io.trapiche.adapter.postgres.readmodel;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.domain.shared.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the oldest order of each state. Asks the index by state for one row each, however many
 * orders there are.
 */
public final class OldestOrders {

    /** By the order of the index by state, which no other index has. */
    static final String OLDEST =
            """
            SELECT account, wanted.kind, wanted.state, oldest.created_at
              FROM unnest(?::text[]) AS account,
                   unnest(?::text[], ?::text[]) AS wanted(kind, state),
                   LATERAL (SELECT view.state, view.created_at
                              FROM order_view AS view
                             WHERE view.account = account.account
                               AND view.kind = wanted.kind AND view.state <= wanted.state
                             ORDER BY view.state DESC, view.created_at, view.stream_id
                             LIMIT 1) AS oldest
             WHERE oldest.state = wanted.state
             ORDER BY account, wanted.kind, wanted.state
            """;

    private final JdbcClient jdbc;

    public OldestOrders(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** A side of orders and one of its states, as lists show them. */
    public record Stage(Kind kind, String state) {}

    /**
     * The oldest order in a state.
     *
     * @param since when it was received or first seen
     */
    public record Oldest(AccountName account, Stage stage, Instant since) {}

    /** The oldest orders, where there are any. */
    public List<Oldest> of(Collection<AccountName> accounts, Collection<Stage> stages) {
        return StorageFailures.translated(
                "oldest orders",
                () ->
                        jdbc.sql(OLDEST)
                                .param(texts(accounts.stream().map(AccountName::value)))
                                .param(texts(stages.stream().map(stage -> stage.kind().name())))
                                .param(texts(stages.stream().map(Stage::state)))
                                .query((row, _) -> oldest(row))
                                .list());
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Oldest oldest(ResultSet row) throws SQLException {
        return new Oldest(
                new AccountName(row.getString("account")),
                new Stage(Kind.valueOf(row.getString("kind")), row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
