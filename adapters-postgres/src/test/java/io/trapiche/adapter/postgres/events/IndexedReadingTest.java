package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
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

    /** Of the statement with the values it was asked with. */
    private String plan(String asked, EventPosition head) {
        String sql = asked;
        for (String value :
                List.of("'" + head.transactionId() + "'", Long.toString(head.index()), "10")) {
            sql = sql.replaceFirst("\\?", value);
        }
        return String.join(
                "\n",
                JdbcClient.create(store.dataSource)
                        .sql("explain " + sql)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private void sql(String text) {
        var _ = JdbcClient.create(store.dataSource).sql(text).update();
    }
}
