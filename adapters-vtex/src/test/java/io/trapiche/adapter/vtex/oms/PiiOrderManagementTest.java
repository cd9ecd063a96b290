package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.OrdersApi;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.testkit.vtex.OrderManagementContract;
import io.trapiche.testkit.vtex.VtexWorld;
import org.junit.jupiter.api.Test;

/** An account of the PII data architecture, of which VTEX takes its own routes alone. */
final class PiiOrderManagementTest extends OrderManagementContract {

    @Override
    protected VtexWorld freshWorld() {
        return new SandboxWorld(new OrdersAccess(OrdersApi.PII, "order integration"));
    }

    @Test
    void persons_are_read_in_clear_where_there_is_a_reason() {
        OmsOrderRef order = readyForHandling("1001");

        assertThat(snapshot(order).document().json())
                .contains("\"piiHidden\":false")
                .doesNotContain("***");
    }

    @Test
    void without_a_reason_they_are_masked() {
        try (SandboxWorld world = new SandboxWorld(new OrdersAccess(OrdersApi.PII, null))) {
            OmsOrderRef order = world.ownSale();

            assertThat(world.orderManagement().read(order).orElseThrow().document().json())
                    .contains("\"piiHidden\":true", "***");
        }
    }
}
