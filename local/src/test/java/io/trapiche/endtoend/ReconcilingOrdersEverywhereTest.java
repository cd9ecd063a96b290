package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** VTEX tells nothing of a shop's orders until they are cancelled. */
class ReconcilingOrdersEverywhereTest extends ServiceSuite {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOJA = "/lojademo";

    ReconcilingOrdersEverywhereTest() {
        super(
                "--trapiche.vtex.accounts.lojademo.filter.statuses=canceled",
                "--trapiche.signals.index-lag=1s",
                "--trapiche.vtex.hold-pause=1s");
    }

    @Test
    void what_nobody_told_is_found_and_what_cannot_be_read_is_told() {
        KnownOrders orders = new KnownOrders(service, "lojademo");
        vtex.put(LOJA + "/index", "{\"lagMillis\":0}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":3}");
        await().atMost(PATIENCE).until(() -> orders.inVtex().size() == 3);
        awaitComparing(orders::areThoseOfVtex);
        assertThat(orders.attention("reconciliation").isMissingNode()).isTrue();

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[\"get-order\"]}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":1}");
        awaitComparing(
                () -> {
                    run("UPDATE backfill SET reading_since = reading_since - interval '1 day'");
                    return orders.attention("reconciliation").path("notRead").asInt() > 0;
                });
        assertThat(orders.managed("prometheus"))
                .contains("trapiche_reconciliation_unhealed{account=\"lojademo\"");
        assertThat(orders.known()).hasSize(3);

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[]}");
        await().atMost(PATIENCE).until(orders::areThoseOfVtex);
        assertThat(orders.known()).hasSize(4);
        awaitComparing(() -> orders.attention("reconciliation").isMissingNode());
    }

    /** As if a day passed before each look. */
    private void awaitComparing(Callable<Boolean> reached) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(3))
                .until(
                        () -> {
                            run("UPDATE backfill SET started_at = started_at - interval '1 day'");
                            run(
                                    "UPDATE work_queue SET execution_time = now() WHERE NOT picked AND task_name = 'reconcile'");
                            return reached.call();
                        });
    }

    private void run(String sql) {
        var _ = JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl())).sql(sql).update();
    }
}
