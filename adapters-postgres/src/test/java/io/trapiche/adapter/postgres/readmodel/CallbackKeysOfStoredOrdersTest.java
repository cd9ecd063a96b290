package io.trapiche.adapter.postgres.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Orders that stood in the views before they told their callback keys. */
final class CallbackKeysOfStoredOrdersTest {

    @Test
    void an_upgrade_tells_the_key_of_the_last_submission_that_the_view_has_seen() {
        DataSource database = database(TestPostgres.freshDatabase());
        migrate(database, "108");
        JdbcClient jdbc = JdbcClient.create(database);
        stands(jdbc, "again", 3);
        submitted(jdbc, "again", 1, "{\"number\":1,\"callbackKey\":\"k1\"}");
        submitted(jdbc, "again", 3, "{\"number\":2,\"callbackKey\":\"k2\"}");
        stands(jdbc, "behind", 1);
        submitted(jdbc, "behind", 1, "{\"number\":1,\"callbackKey\":\"k1\"}");
        submitted(jdbc, "behind", 3, "{\"number\":2,\"callbackKey\":\"k2\"}");
        stands(jdbc, "told-none", 1);
        submitted(jdbc, "told-none", 1, "null");
        stands(jdbc, "waiting", 0);

        migrate(database, "latest");

        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT split_part(stream_id, '/', 4) || ' ' || coalesce(callback_key, '-')
                                          FROM order_view ORDER BY stream_id
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("again k2", "behind k1", "told-none -", "waiting -");
    }

    private static void stands(JdbcClient jdbc, String id, long sequence) {
        jdbc.sql(
                        """
                        INSERT INTO order_view (stream_id, account, kind, state, phase, cancelling, parked, invoices,
                            invoiced_in_full, value_minor_units, value_currency, created_at, updated_at, sequence, marketplace)
                        VALUES ('channel-order/lojademo/feira/' || ?, 'lojademo', 'CHANNEL_ORDER', 'submitted', 'submitted',
                            false, false, 0, false, 1, 'BRL', now(), now(), ?, 'feira')
                        """)
                .params(id, sequence)
                .update();
    }

    private static void submitted(JdbcClient jdbc, String id, long sequence, String submission) {
        jdbc.sql(
                        """
                        INSERT INTO domain_event (aggregate_identifier, sequence_number, event_identifier, type, recorded_at,
                            payload_type, payload_revision, payload, meta_data)
                        VALUES ('channel-order/lojademo/feira/' || ?, ?, gen_random_uuid()::text, 'channel-order', now(),
                            'channel-order.submitted', '1', ?, '{}')
                        """)
                .params(
                        id,
                        sequence,
                        "{\"submission\":%s,\"at\":\"2026-03-02T12:00:00Z\"}".formatted(submission))
                .update();
    }

    private static DataSource database(TestDatabase database) {
        return new DriverManagerDataSource(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure().dataSource(database).target(target).load().migrate();
    }
}
