package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Orders that Trapiche itself has to take further, though no work is due for them: what the sweep
 * is there to find, looked for without its patience.
 */
final class RestingWithoutWork {

    /** Views lag behind, and work is given back after what it recorded. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String STREAMS =
            """
            SELECT stream_id || ' ' || state FROM order_view AS view
             WHERE kind = 'CHANNEL_ORDER' AND NOT parked
               AND (cancelling OR phase IN ('received', 'submitted', 'approval-pending'))
               AND NOT EXISTS (SELECT FROM work_queue WHERE task_instance = view.stream_id)
            """;

    private RestingWithoutWork() {}

    static void awaitNone(ServiceProcess service) {
        awaitNone(new DriverManagerDataSource(service.jdbcUrl()));
    }

    static void awaitNone(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(jdbc.sql(STREAMS).query(String.class).list()).isEmpty());
    }
}
