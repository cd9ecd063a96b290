package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be taken out of an order, and when. */
final class RemovalRules {

    private final Known order;
    private final ItemRemoval removal;
    private final Faults faults;
    private final Violations violations;

    private RemovalRules(Known order, ItemRemoval removal) {
        this.order = order;
        this.removal = removal;
        this.faults = new Faults(order);
        this.violations = faults.unnamed();
    }

    static Optional<OmsOrderRefusal> refusal(Known order, ItemRemoval removal) {
        return new RemovalRules(order, removal).refusal();
    }

    private Optional<OmsOrderRefusal> refusal() {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (order.snapshot().status().equals(OmsStatus.INVOICED)) {
            return Optional.of(new OrderInvoicedAlready());
        }
        if (order.snapshot().status().awaitsSellersDecision()) {
            return Optional.of(new CancellationRequested());
        }
        checkUnits();
        checkValue();
        return faults.refusal();
    }

    /** A discount in another currency leaves the units to be held against the value alone. */
    private void checkValue() {
        boolean areUnitsSound = violations.isEmpty();
        Money discount = removal.discount();
        if (discount != null && faults.isComparable("discount", discount)) {
            checkValue(removal);
        } else if (areUnitsSound && !removal.items().isEmpty()) {
            checkValue(new ItemRemoval(removal.reason(), removal.items(), null));
        }
    }

    private void checkUnits() {
        OpenUnits open = OpenUnits.of(order);
        for (int i = 0; i < removal.items().size(); i++) {
            ItemRemoval.Item item = removal.items().get(i);
            open.take(item.sku(), item.quantity(), violations.in("items", i));
        }
        if (violations.isEmpty()
                && !removal.items().isEmpty()
                && !order.hasInvoice()
                && open.areNone()) {
            leavesNothing(null);
        }
    }

    /** What is left has to hold what is invoiced, and without an invoice to be something. */
    private void checkValue(ItemRemoval asked) {
        Money discount = asked.discount();
        OmsSnapshot shown = order.snapshot();
        Leaving leaving = Leaving.of(order).with(asked);
        BigInteger open = InvoiceTotals.notInvoiced(order);
        BigInteger least = open.subtract(leaving.least(shown));
        BigInteger likely = open.subtract(leaving.likely(shown));
        boolean needsSome = !order.hasInvoice() && leaving.likely(shown).signum() > 0;
        if (least.signum() < 0) {
            exceeds(discount, needsSome ? likely.subtract(BigInteger.ONE) : least);
        } else if (needsSome && likely.signum() <= 0) {
            leavesNothing(discount);
        }
    }

    /** By {@code left}, which is negative. */
    private void exceeds(@Nullable Money discount, BigInteger left) {
        if (discount == null) {
            violations.add(
                    "items",
                    "exceed what is left (expected: worth at most %d, not yet invoiced)"
                            .formatted(InvoiceTotals.open(order).max(BigInteger.ZERO)));
        } else {
            violations.add(
                    "discount.minorUnits",
                    "exceeds what is left (expected: at most %d, not yet invoiced)"
                            .formatted(
                                    InvoiceTotals.exact(discount).add(left).max(BigInteger.ZERO)));
        }
    }

    private void leavesNothing(@Nullable Money discount) {
        if (discount == null) {
            violations.add("items", "leave nothing of the order (expected: cancel it)");
        } else {
            violations.add(
                    "discount.minorUnits", "leaves nothing of the order (expected: cancel it)");
        }
    }
}
