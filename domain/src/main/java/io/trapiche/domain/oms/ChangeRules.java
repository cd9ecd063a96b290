package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderNotChangeable;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.order.change.OrderChange.Added;
import io.trapiche.domain.order.change.OrderChange.Removed;
import io.trapiche.domain.order.change.OrderChange.Repriced;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an order may be changed, and when (VTEX guides on order modifications). A removal is a change
 * that may leave it to VTEX from which line of a SKU units are taken.
 */
final class ChangeRules {

    private final Known order;
    private final OmsSnapshot shown;
    private final OrderChange change;
    private final @Nullable String removal;
    private final Faults faults;
    private final Violations violations;

    /**
     * Of the order and what is asked of it.
     *
     * @param removal how rows of units are called where the command is a removal; else null
     */
    private ChangeRules(Known order, OrderChange change, @Nullable String removal) {
        this.order = order;
        this.shown = order.snapshot();
        this.change = change;
        this.removal = removal;
        this.faults = new Faults(order);
        this.violations = faults.unnamed();
    }

    static Optional<OmsOrderRefusal> refusal(Known order, ItemRemoval removal) {
        return new ChangeRules(order, removal.asChange(), "items").refusal();
    }

    static Optional<OmsOrderRefusal> refusal(Known order, OrderChange change) {
        return new ChangeRules(order, change, null).refusal();
    }

    private Optional<OmsOrderRefusal> refusal() {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (shown.status().equals(OmsStatus.INVOICED)) {
            return Optional.of(new OrderInvoicedAlready());
        }
        if (shown.status().awaitsSellersDecision()) {
            return Optional.of(new CancellationRequested());
        }
        if (shown.isOfChain()) {
            return Optional.of(new OrderNotChangeable());
        }
        checkInvoices();
        checkUnits();
        checkMoney();
        return faults.refusal();
    }

    /** VTEX lets an invoice and a change overtake each other (known issue): removals wait. */
    private void checkInvoices() {
        if (change.onlyReduces()) {
            return;
        }
        order.instructions()
                .pending(RegisterInvoice.class)
                .forEach(
                        asked ->
                                faults.add(
                                        InvoiceUnderWay::new,
                                        change.added().isEmpty() ? "repriced" : "added",
                                        "cannot be while invoice %s is under way (expected: its result first)"
                                                .formatted(asked.action().invoice().number())));
    }

    private void checkUnits() {
        OpenUnits open = OpenUnits.of(order);
        Set<SkuId> named = new HashSet<>();
        for (int i = 0; i < change.removed().size(); i++) {
            Removed row = change.removed().get(i);
            Violations at = violations.in(removedPath(), i);
            open.take(row.sku(), row.quantity(), at);
            if (removal == null) {
                var _ = checkLine(row.sku(), row.uniqueId(), row.quantity(), at);
            }
            named.add(row.sku());
        }
        if (violations.isEmpty()
                && !change.removed().isEmpty()
                && change.added().isEmpty()
                && !order.hasInvoice()
                && open.areNone()) {
            leavesNothing(null);
        }
        for (int i = 0; i < change.repriced().size(); i++) {
            Violations at = violations.in("repriced", i);
            checkOnce(named, change.repriced().get(i).sku(), at);
            checkRepriced(change.repriced().get(i), open, at);
        }
        for (int i = 0; i < change.added().size(); i++) {
            checkOnce(named, change.added().get(i).sku(), violations.in("added", i));
        }
    }

    private static void checkOnce(Set<SkuId> named, SkuId sku, Violations row) {
        if (!named.add(sku)) {
            row.add("sku", "stands in another row (expected: each SKU once, but for its removals)");
        }
    }

    /** VTEX documents no repricing of a part of a line. */
    private void checkRepriced(Repriced row, OpenUnits open, Violations at) {
        open.take(row.sku(), row.quantity(), at);
        Line line = checkLine(row.sku(), row.uniqueId(), row.quantity(), at);
        if (line == null) {
            return;
        }
        if (row.quantity() < line.quantity()) {
            at.add(
                    "quantity",
                    "is a part of the line (expected: %d, all of it)".formatted(line.quantity()));
        }
        if (row.unitPrice().equals(line.unitPrice())) {
            at.add("unitPrice", "is what a unit costs (expected: another price)");
        }
    }

    /** The line that is meant; null where that is a fault, or nobody can tell lines. */
    private @Nullable Line checkLine(
            SkuId sku, @Nullable String uniqueId, int quantity, Violations at) {
        List<Line> ofSku =
                shown.lines().stream()
                        .filter(line -> line.sku().equals(sku) && line.quantity() > 0)
                        .toList();
        if (uniqueId == null) {
            if (ofSku.size() > 1) {
                at.missing("uniqueId", "that of one of the lines that the SKU stands on");
            }
            return ofSku.size() == 1 ? ofSku.getFirst() : null;
        }
        Optional<Line> named =
                ofSku.stream().filter(line -> line.uniqueId().equals(uniqueId)).findFirst();
        if (named.isEmpty()) {
            at.add("uniqueId", "is of no line of the SKU (expected: that of one, or none)");
        } else if (quantity > named.get().quantity()) {
            at.add(
                    "quantity",
                    "exceeds the line (expected: at most %d)".formatted(named.get().quantity()));
        }
        return named.orElse(null);
    }

    private String removedPath() {
        return removal == null ? "removed" : removal;
    }

    /** A discount in another currency leaves the rest to be held against the value alone. */
    private void checkMoney() {
        boolean areUnitsSound = violations.isEmpty();
        boolean canReckon = arePricesComparable();
        Money discount = change.discount();
        if (discount != null && faults.isComparable("discount", discount)) {
            if (canReckon) {
                checkValue(change);
            }
        } else if (areUnitsSound && canReckon) {
            change.withoutDiscount().ifPresent(this::checkValue);
        }
    }

    private boolean arePricesComparable() {
        boolean comparable = true;
        for (int i = 0; i < change.repriced().size(); i++) {
            comparable &=
                    faults.isComparable(
                            Violations.element("repriced", i) + ".unitPrice",
                            change.repriced().get(i).unitPrice());
        }
        for (int i = 0; i < change.added().size(); i++) {
            String at = Violations.element("added", i) + ".unitPrice";
            Added row = change.added().get(i);
            if (row.unitPrice() != null) {
                comparable &= faults.isComparable(at, row.unitPrice());
            } else {
                comparable = false;
                if (isOfMarketplace()) {
                    violations.missing(at, "a price, as a marketplace's customer has paid");
                }
            }
        }
        return comparable;
    }

    /** What is left has to hold what is invoiced, and without an invoice to be something. */
    private void checkValue(OrderChange asked) {
        Leaving leaving = Leaving.of(order).with(asked, shown);
        BigInteger open = InvoiceTotals.notInvoiced(order);
        BigInteger least = open.subtract(leaving.least(shown)).add(Leaving.mostRise(asked, shown));
        BigInteger likely =
                open.subtract(leaving.likely(shown)).add(Leaving.likelyRise(asked, shown));
        boolean needsSome = !order.hasInvoice() && leaving.likely(shown).signum() > 0;
        if (least.signum() < 0) {
            exceeds(asked.discount(), needsSome ? likely.subtract(BigInteger.ONE) : least);
        } else if (needsSome && likely.signum() <= 0) {
            leavesNothing(asked.discount());
        }
        BigInteger rise = Leaving.likelyRise(asked, shown).subtract(Leaving.fall(asked, shown));
        if (isOfMarketplace() && rise.signum() > 0) {
            violations.add(
                    asked.added().isEmpty() ? "repriced" : "added",
                    "raise the value by %d (expected: by nothing, as the marketplace's customer has paid)"
                            .formatted(rise));
        }
    }

    private boolean isOfMarketplace() {
        return order.channelOrder() != null || shown.affiliateId() != null;
    }

    /** By {@code left}, which is negative. */
    private void exceeds(@Nullable Money discount, BigInteger left) {
        if (discount == null) {
            violations.add(
                    reducingPath(),
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

    private String reducingPath() {
        return change.removed().isEmpty() ? "repriced" : removedPath();
    }

    private void leavesNothing(@Nullable Money discount) {
        if (discount == null) {
            violations.add(reducingPath(), "leave nothing of the order (expected: cancel it)");
        } else {
            violations.add(
                    "discount.minorUnits", "leaves nothing of the order (expected: cancel it)");
        }
    }
}
