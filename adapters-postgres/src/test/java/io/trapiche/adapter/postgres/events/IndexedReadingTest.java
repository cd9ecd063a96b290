package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked again and again takes as long with many events as with few. */
class IndexedReadingTest {

    private static final int MANY = 20_000;

    private final EventStoreFixture store = new EventStoreFixture();

    @BeforeEach
    void record() {
        sql(
                """
                insert into domain_event (aggregate_identifier, sequence_number, event_identifier, type, recorded_at,
                                          payload_type, payload_revision, payload, meta_data)
                select 'seller-account/loja' || number, 0, gen_random_uuid(), 'seller-account', now(), 'none', '1', '{}', '{}'
                  from generate_series(1, %d) as number
                """
                        .formatted(MANY));
        sql("analyze domain_event");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readers_and_the_tail_go_through_an_index() {
        EventPosition head = store.log.head();
        store.log.window().begin(new EventPosition(Long.MAX_VALUE, 0));
        store.statements.forget();

        assertThat(store.log.head()).isEqualTo(head);
        assertThat(store.log.after(head, 10)).isEmpty();
        assertThat(new BarrierTable(store.dataSource, store.log.rows()).read(head, 10).settled())
                .isEmpty();

        List<String> asked =
                store
                        .statements
                        .that(statement -> statement.sql().contains("pg_snapshot_xmin"))
                        .stream()
                        .map(NotedStatements.Statement::sql)
                        .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(3);
        assertThat(asked)
                .allSatisfy(
                        sql ->
                                assertThat(plan(sql, head))
                                        .doesNotContain("Seq Scan", "Incremental"));
    }

    /** For any values, as the service has its statements planned. */
    private String plan(String asked, EventPosition head) {
        List<String> values =
                List.of("'" + head.transactionId() + "'", Long.toString(head.index()), "10");
        String numbered = asked;
        int given = 0;
        while (numbered.contains("?")) {
            numbered = numbered.replaceFirst("\\?", "\\$" + ++given);
        }
        String execute =
                given == 0
                        ? "execute asked"
                        : "execute asked (" + String.join(", ", values.subList(0, given)) + ")";
        return planOf("prepare asked as " + numbered, "explain " + execute);
    }

    private String planOf(String prepare, String explain) {
        try (Connection connection = store.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute(prepare);
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(explain)) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            statement.execute("deallocate asked");
            statement.execute("reset plan_cache_mode");
            return String.join("\n", lines);
        } catch (SQLException failure) {
            throw new IllegalStateException(prepare, failure);
        }
    }

    private void sql(String text) {
        var _ = JdbcClient.create(store.dataSource).sql(text).update();
    }
}
