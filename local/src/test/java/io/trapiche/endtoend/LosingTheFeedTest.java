package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

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
        KnownOrders orders = new KnownOrders(service, "lojademo");
        vtex.put(LOJA + "/index", "{\"lagMillis\":0}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":4}");
        await().atMost(PATIENCE).until(orders::areThoseOfVtex);
        await().atMost(PATIENCE).until(() -> orders.attention("signals").isMissingNode());

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[\"post-feed-config\"]}");
        vtex.delete(LOJA + "/feed");
        await().atMost(PATIENCE)
                .until(() -> orders.attention("signals").toString().contains("denied"));
        String cancelled = orders.inVtex().keySet().iterator().next();
        vtex.post(LOJA + "/orders/" + cancelled + "/cancel", "{\"by\":\"seller\"}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":3}");
        await().atMost(PATIENCE)
                .until(
                        () ->
                                "canceled".equals(orders.inVtex().get(cancelled))
                                        && !orders.inVtex().containsValue("window-to-cancel"));
        assertThat(orders.known()).hasSize(4).containsEntry(cancelled, "ready-for-handling");
        service.kill();
        service.start();
        assertThat(orders.known()).hasSize(4);

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[]}");

        await().atMost(PATIENCE).until(orders::areThoseOfVtex);
        assertThat(orders.inVtex()).hasSize(7);
        await().atMost(PATIENCE).until(() -> service.said().contains("were told to nobody from"));
        assertThat(service.said())
                .contains("3 orders that were unknown, 1 that were known otherwise", cancelled);
        assertThat(orders.managed("prometheus"))
                .contains("trapiche_backfill_orders_total{account=\"lojademo\"")
                .contains("reason=\"unknown\"} 3.0", "reason=\"different\"} 1.0");
        await().atMost(PATIENCE).until(() -> orders.attention("signals").isMissingNode());
        assertThat(vtex.get("/log").toString()).contains("list-orders");
    }
}
