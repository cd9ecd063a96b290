package io.trapiche.adapter.postgres.inbox;

import io.trapiche.adapter.postgres.jdbc.StorageFailures;
import io.trapiche.domain.shared.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds accounts of which VTEX has taken orders and calls back none, though it does so with the
 * result of each. Orders go on by the feed meanwhile, so nothing else shows it.
 */
public final class MissingCallbacks {

    private static final Duration LOOKED_AT = Duration.ofMinutes(75);

    /** A callback may take its time. */
    private static final Duration YOUNGEST = Duration.ofMinutes(15);

    /** Fewer may be chance. */
    private static final int FEWEST = 3;

    private static final String SELECT =
            """
            WITH taken AS MATERIALIZED (
                SELECT account, count(*) AS orders, min(created_at) AS since
                  FROM order_view
                 WHERE account = ANY(:accounts) AND kind = 'CHANNEL_ORDER'
                   AND vtex_order_id IS NOT NULL AND created_at BETWEEN :from AND :to
                 GROUP BY account HAVING count(*) >= :fewest)
            SELECT account, orders, since
              FROM taken
             WHERE NOT EXISTS (SELECT FROM inbox
                                WHERE inbox.account = taken.account AND received_at >= :from
                                  AND source IN ('PROCESSING_RESULT', 'PUSH'))
             ORDER BY account
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    public MissingCallbacks(DataSource dataSource, InstantSource clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /**
     * An account that is not called back.
     *
     * @param orders that VTEX took in the hour that was looked at
     * @param since the first of them was placed
     */
    public record Missing(AccountName account, long orders, Instant since) {}

    /**
     * Those of the accounts that are not called back.
     *
     * @throws io.trapiche.application.streams.StorageUnavailable while PostgreSQL is away
     */
    public List<Missing> among(Collection<AccountName> accounts) {
        Instant now = clock.instant();
        return StorageFailures.translated(
                "inbox: missing callbacks",
                () ->
                        jdbc.sql(SELECT)
                                .param(
                                        "accounts",
                                        accounts.stream()
                                                .map(AccountName::value)
                                                .toArray(String[]::new))
                                .param("from", stored(now.minus(LOOKED_AT)))
                                .param("to", stored(now.minus(YOUNGEST)))
                                .param("fewest", FEWEST)
                                .query(MissingCallbacks::missing)
                                .list());
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Missing missing(ResultSet row, int number) throws SQLException {
        return new Missing(
                new AccountName(row.getString("account")),
                row.getLong("orders"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
