package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.TrackingHint;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every order must be, whatever its scenarios ask for besides. An order sound by these rules
 * and the scenarios' becomes a domain order without further checks.
 */
final class OrderContentRules {

    /** Most lines of an order. */
    static final int LINES = 500;

    private static final int PAYMENT_METHODS = 20;
    private static final int TRACKING_HINTS = 100;
    private static final int NAME_LENGTH = 100;
    private static final int LABEL_LENGTH = 2_000;
    private static final int NOTE_LENGTH = 2_000;
    private static final Pattern PAYMENT_METHOD =
            Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,59}PaymentGroup");

    private final AmountRules amounts;

    /**
     * Rules for one order.
     *
     * @param currency of the account; null when it is not known
     */
    OrderContentRules(@Nullable String currency) {
        this.amounts = new AmountRules(currency);
    }

    void check(Faults faults, OrderContent order) {
        TextRules.choice(
                faults,
                "payment_status",
                order.getPaymentStatusValue(),
                PaymentStatus.getDescriptor());
        amounts.required(faults, "total", order.hasTotal(), order.getTotal());
        amounts.optional(faults, "interest", order.hasInterest(), order.getInterest());
        amounts.optional(faults, "discount", order.hasDiscount(), order.getDiscount());
        lines(faults, order);
        customer(faults, order);
        delivery(faults, order);
        paymentMethods(faults, order);
        taxes(faults, order);
        trackingHints(faults, order);
        pickupAccountName(faults, order.getPickupAccountName());
        TextRules.optionalLines(faults, "note", order.getNote(), NOTE_LENGTH);
    }

    private void lines(Faults faults, OrderContent order) {
        if (isCount(faults, "lines", order.getLinesCount(), 1, LINES)) {
            LineRules rules = new LineRules(amounts);
            for (int i = 0; i < order.getLinesCount(); i++) {
                rules.check(faults.in("lines", i), order.getLines(i));
            }
        }
    }

    private static void customer(Faults faults, OrderContent order) {
        if (order.hasCustomer()) {
            CustomerRules.check(faults.in("customer"), order.getCustomer());
        } else {
            faults.missing("customer", "who ordered");
        }
    }

    private static void delivery(Faults faults, OrderContent order) {
        if (order.getDelivery().hasAddress()) {
            AddressRules.check(
                    faults.in("delivery").in("address"), order.getDelivery().getAddress());
        } else {
            faults.in("delivery").missing("address", "where the order goes");
        }
    }

    private static void paymentMethods(Faults faults, OrderContent order) {
        if (isCount(
                faults, "payment_methods", order.getPaymentMethodsCount(), 1, PAYMENT_METHODS)) {
            for (int i = 0; i < order.getPaymentMethodsCount(); i++) {
                TextRules.form(
                        faults,
                        Faults.element("payment_methods", i),
                        order.getPaymentMethods(i),
                        PAYMENT_METHOD,
                        "a VTEX payment group, for example creditCardPaymentGroup");
            }
        }
    }

    private void taxes(Faults faults, OrderContent order) {
        if (isCount(faults, "taxes", order.getTaxesCount(), 0, LINES)) {
            for (int i = 0; i < order.getTaxesCount(); i++) {
                tax(faults.in("taxes", i), order.getTaxes(i));
            }
        }
    }

    private void tax(Faults faults, LineTax tax) {
        var _ = faults.take(SkuId.parse("sku", tax.getSku()));
        amounts.required(faults, "value", tax.hasValue(), tax.getValue());
    }

    private static void trackingHints(Faults faults, OrderContent order) {
        if (isCount(faults, "tracking_hints", order.getTrackingHintsCount(), 0, TRACKING_HINTS)) {
            for (int i = 0; i < order.getTrackingHintsCount(); i++) {
                trackingHint(faults.in("tracking_hints", i), order.getTrackingHints(i));
            }
        }
    }

    private static void trackingHint(Faults faults, TrackingHint hint) {
        TextRules.required(faults, "tracking_id", hint.getTrackingId(), NAME_LENGTH);
        TextRules.required(faults, "courier_name", hint.getCourierName(), NAME_LENGTH);
        TextRules.optionalUrl(faults, "tracking_url", hint.getTrackingUrl());
        TextRules.optionalLines(faults, "label", hint.getLabel(), LABEL_LENGTH);
    }

    private static void pickupAccountName(Faults faults, String name) {
        if (!name.isBlank()) {
            var _ = faults.take(AccountName.parse("pickup_account_name", name));
        }
    }

    /** An element count out of bounds is one fault, and the elements are not looked at. */
    private static boolean isCount(Faults faults, String field, int count, int least, int most) {
        boolean sound = count >= least && count <= most;
        if (!sound) {
            faults.add(field, "has %d elements (expected: %d to %d)".formatted(count, least, most));
        }
        return sound;
    }
}
