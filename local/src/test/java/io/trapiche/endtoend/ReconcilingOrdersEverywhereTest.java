package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** VTEX tells nothing of a shop's orders until they are cancelled. */
class ReconcilingOrdersEverywhereTest extends ServiceSuite {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LOJA = "/lojademo";

    ReconcilingOrdersEverywhereTest() {
        super(
                "--trapiche.vtex.accounts.lojademo.filter.statuses=canceled",
                "--trapiche.reconciliation.every=8s",
                "--trapiche.signals.index-lag=1s",
                "--trapiche.vtex.hold-pause=1s");
    }

    @Test
    void what_nobody_told_is_found_and_what_cannot_be_read_is_told() {
        KnownOrders orders = new KnownOrders(service, "lojademo");
        vtex.put(LOJA + "/index", "{\"lagMillis\":0}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":3}");
        await().atMost(PATIENCE).until(() -> orders.inVtex().size() == 3);
        await().atMost(PATIENCE).until(orders::areThoseOfVtex);
        assertThat(orders.attention("reconciliation").isMissingNode()).isTrue();

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[\"get-order\"]}");
        vtex.post(LOJA + "/shop-orders", "{\"count\":1}");
        await().atMost(PATIENCE)
                .until(() -> orders.attention("reconciliation").path("notRead").asInt() > 0);
        assertThat(orders.managed("prometheus"))
                .contains("trapiche_reconciliation_unhealed{account=\"lojademo\"");
        assertThat(orders.known()).hasSize(3);

        vtex.put(LOJA + "/credentials", "{\"forbidden\":[]}");
        await().atMost(PATIENCE).until(orders::areThoseOfVtex);
        assertThat(orders.known()).hasSize(4);
        await().atMost(PATIENCE).until(() -> orders.attention("reconciliation").isMissingNode());
    }
}
