package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsOrderRefusal.DoesNotFit;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceNumberTaken;
import io.trapiche.domain.oms.OmsOrderRefusal.Unfit;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects all that is wrong with what one command tells of its order. The first fault that has a
 * name of its own names the refusal; whatever the name, all of them are told.
 */
final class Faults {

    private final Known order;
    private final Violations violations = new Violations();
    private @Nullable Function<List<Violation>, Unfit> name;

    Faults(Known order) {
        this.order = order;
    }

    /** Takes the faults that have no name of their own. */
    Violations unnamed() {
        return violations;
    }

    void add(Function<List<Violation>, Unfit> called, String field, String description) {
        violations.add(field, description);
        if (name == null) {
            name = called;
        }
    }

    /** Whether the amount can be held against the order's; where it cannot, that is a fault. */
    boolean isComparable(String field, Money told) {
        String currency = order.snapshot().value().currency().getCurrencyCode();
        String other = told.currency().getCurrencyCode();
        if (currency.equals(other)) {
            return true;
        }
        add(
                ForeignCurrency::new,
                field + ".currency",
                "is %s (expected: %s, the order's currency)".formatted(other, currency));
        return false;
    }

    void checkNumber(Invoice invoice) {
        if (order.knows(invoice.number())) {
            add(
                    InvoiceNumberTaken::new,
                    "invoice.number",
                    "is that of an invoice or a return of the order (expected: another)");
        }
    }

    /**
     * Holds an invoice's value against what is left.
     *
     * @param left below zero where more was taken already than there is
     * @param from of what it is left, and by which amounts
     */
    void checkAmount(
            Function<List<Violation>, Unfit> called,
            Invoice invoice,
            BigInteger left,
            String from) {
        BigInteger asked = InvoiceTotals.exact(invoice.value());
        if (asked.compareTo(left) > 0) {
            add(
                    called,
                    "invoice.value.minorUnits",
                    "is %d and exceeds what is left of %s leave %d (expected: at most %d, in minor units of %s)"
                            .formatted(
                                    asked,
                                    from,
                                    left,
                                    left.max(BigInteger.ZERO),
                                    invoice.value().currency().getCurrencyCode()));
        }
    }

    Optional<OmsOrderRefusal> refusal() {
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        Function<List<Violation>, Unfit> called = name == null ? DoesNotFit::new : name;
        return Optional.of(called.apply(violations.all()));
    }
}
