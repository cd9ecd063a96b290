package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

/** What may be taken out of an order, and when. */
final class RemovalRules {

    private final Known order;
    private final ItemRemoval removal;
    private final Violations violations = new Violations();

    private RemovalRules(Known order, ItemRemoval removal) {
        this.order = order;
        this.removal = removal;
    }

    static Optional<OmsOrderRefusal> refusal(Known order, ItemRemoval removal) {
        return new RemovalRules(order, removal).refusal();
    }

    private Optional<OmsOrderRefusal> refusal() {
        if (order.isCancelled() || order.pendingCancellation().isPresent()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (order.snapshot().status().equals(OmsStatus.INVOICED)) {
            return Optional.of(new OrderInvoicedAlready());
        }
        if (order.snapshot().status().awaitsSellersDecision()) {
            return Optional.of(new CancellationRequested());
        }
        Money discount = removal.discount();
        if (discount != null && !isInCurrency(discount)) {
            return Optional.of(new ForeignCurrency());
        }
        checkUnits();
        if (discount != null) {
            checkDiscount(discount);
        }
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(new DoesNotFit(violations.all()));
    }

    private boolean isInCurrency(Money discount) {
        return discount.currency().equals(order.snapshot().value().currency());
    }

    private void checkUnits() {
        Map<SkuId, Long> open = InvoiceFit.openUnits(order);
        for (int i = 0; i < removal.items().size(); i++) {
            ItemRemoval.Item item = removal.items().get(i);
            Long left = open.get(item.sku());
            if (left == null) {
                if (!InvoiceFit.mayBeOrdered(order.snapshot(), item.sku())) {
                    violations.add(
                            "items[%d].sku".formatted(i),
                            "is not in the order (expected: one of its SKUs)");
                }
            } else if (item.quantity() > left) {
                violations.add(
                        "items[%d].quantity".formatted(i),
                        "exceeds what is left (expected: at most %d, ordered and not yet invoiced)"
                                .formatted(left));
            } else {
                open.put(item.sku(), left - item.quantity());
            }
        }
        if (violations.isEmpty()
                && !removal.items().isEmpty()
                && !order.hasInvoice()
                && isNothingLeft(open)) {
            violations.add("items", "leave nothing of the order (expected: cancel it)");
        }
    }

    /** Of what is further nobody knows how many units there are. */
    private boolean isNothingLeft(Map<SkuId, Long> open) {
        OmsSnapshot shown = order.snapshot();
        return shown.furtherSkus().isEmpty()
                && shown.unreadableLines() == 0
                && !open.isEmpty()
                && open.values().stream().allMatch(left -> left == 0);
    }

    private void checkDiscount(Money discount) {
        BigInteger left =
                InvoiceTotals.open(order)
                        .subtract(UnitWorth.atLeast(order.snapshot(), removal.units()));
        if (InvoiceTotals.exact(discount).compareTo(left) > 0) {
            violations.add(
                    "discount.minorUnits",
                    "exceeds what is left (expected: at most %d, not yet invoiced)"
                            .formatted(left.max(BigInteger.ZERO)));
        } else if (!order.hasInvoice() && InvoiceTotals.exact(discount).equals(left)) {
            violations.add(
                    "discount.minorUnits", "leaves nothing of the order (expected: cancel it)");
        }
    }
}
