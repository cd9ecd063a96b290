package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether what VTEX shows under an order's id is that order. */
class SamePurchaseTest {

    private static final Line MUG = line("7", 1);

    @Test
    void the_same_items_and_total_are_the_same_purchase() {
        assertThat(is(shown("1001", brl(10_000), MUG))).isTrue();
    }

    /** Who is not shown as the marketplace's order may be anybody's. */
    @Test
    void an_order_without_the_marketplace_s_id_is_another_purchase() {
        assertThat(is(shown(null, brl(10_000), MUG))).isFalse();
    }

    @Test
    void another_item_quantity_total_currency_or_id_is_another_purchase() {
        assertThat(is(shown("1001", brl(10_000), line("8", 1)))).isFalse();
        assertThat(is(shown("1001", brl(10_000), line("7", 2)))).isFalse();
        assertThat(is(shown("1001", brl(10_000), MUG, line("8", 1)))).isFalse();
        assertThat(is(shown("1001", brl(10_001), MUG))).isFalse();
        assertThat(is(shown("1001", brl(0), MUG))).isFalse();
        assertThat(is(shown("1001", Money.of(10_000, "USD"), MUG))).isFalse();
        assertThat(is(shown("1002", brl(10_000), MUG))).isFalse();
    }

    private static boolean is(OmsSnapshot shown) {
        return SamePurchase.is(PLACEMENT, shown);
    }

    private static Line line(String sku, int quantity) {
        return new Line("L-" + sku, new SkuId(sku), "Caneca", quantity, brl(10_000));
    }

    private static OmsSnapshot shown(@Nullable String orderId, Money value, Line... lines) {
        OmsSnapshot same = snapshot("ready-for-handling", at(1));
        return new OmsSnapshot(
                same.status(),
                same.lastChange(),
                same.origin(),
                same.affiliateId(),
                orderId == null ? null : new MarketplaceOrderId(orderId),
                value,
                true,
                false,
                List.of(lines),
                List.of(),
                null,
                same.document(),
                "fingerprint",
                null,
                List.of(),
                0);
    }
}
