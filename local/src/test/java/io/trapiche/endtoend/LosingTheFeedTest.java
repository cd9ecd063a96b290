package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** VTEX takes the feed away in silence, and orders change until it is back. */
class LosingTheFeedTest extends ServiceSuite {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOJA = "/lojademo";

    LosingTheFeedTest() {
        super(
                "--trapiche.signals.every=1s",
                "--trapiche.signals.index-lag=1s",
                "--trapiche.vtex.hold-pause=1s",
                "--trapiche.vtex.feed-pause=200ms");
    }

    @Test
    void no_order_of_the_blind_window_is_missing() throws Exception {
        vtex.put(LOJA + "/index", "{\"lagMillis\":0}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":4}");
        await().atMost(PATIENCE).until(this::everythingIsKnown);
        await().atMost(PATIENCE).until(() -> signals().path("lojademo").isMissingNode());

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[\"post-feed-config\"]}");
        vtex.delete(LOJA + "/feed");
        await().atMost(PATIENCE)
                .until(() -> signals().path("lojademo").toString().contains("denied"));
        String cancelled = inVtex().keySet().iterator().next();
        vtex.post(LOJA + "/orders/" + cancelled + "/cancel", "{\"by\":\"seller\"}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":3}");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                "canceled".equals(inVtex().get(cancelled))
                                        && !inVtex().containsValue("window-to-cancel"));
        assertThat(known()).hasSize(4).containsEntry(cancelled, "ready-for-handling");
        service.kill();
        service.start();
        assertThat(known()).hasSize(4);

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[]}");

        await().atMost(PATIENCE).until(this::everythingIsKnown);
        assertThat(inVtex()).hasSize(7);
        await().atMost(PATIENCE).until(() -> service.said().contains("were told to nobody from"));
        assertThat(service.said())
                .contains("3 orders that were unknown, 1 that were known otherwise", cancelled);
        assertThat(metrics())
                .contains("trapiche_backfill_orders_total{account=\"lojademo\"")
                .contains("reason=\"unknown\"} 3.0", "reason=\"different\"} 1.0");
        await().atMost(PATIENCE).until(() -> signals().path("lojademo").isMissingNode());
        assertThat(vtex.get("/log").toString()).contains("list-orders");
    }

    private boolean everythingIsKnown() {
        return known().equals(inVtex());
    }

    private Map<String, String> inVtex() {
        Map<String, String> orders = new TreeMap<>();
        new SandboxOrders(service.sandboxUrl())
                .of("lojademo")
                .forEach(
                        order ->
                                orders.put(
                                        order.path("orderId").asString(),
                                        order.path("status").asString()));
        return orders;
    }

    private Map<String, String> known() {
        Map<String, String> orders = new TreeMap<>();
        JdbcClient.create(new DriverManagerDataSource(service.jdbcUrl()))
                .sql(
                        "SELECT vtex_order_id, phase FROM order_view WHERE kind = 'OMS_ORDER' AND account = 'lojademo'")
                .query(
                        row -> {
                            orders.put(row.getString(1), row.getString(2));
                        });
        return orders;
    }

    private JsonNode signals() {
        return JsonMapper.shared()
                .readTree(managed("health/attention"))
                .path("components")
                .path("signals")
                .path("details");
    }

    private String metrics() {
        return managed("prometheus");
    }

    private String managed(String what) {
        try {
            return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + what)
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
