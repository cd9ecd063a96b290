package io.trapiche.domain.draft;

import io.trapiche.domain.shared.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's content as somebody tells it: nothing is checked, and anything may be missing. {@link
 * OrderRules} says whether it makes an {@link io.trapiche.domain.order.OrderContent}, whose
 * components these are by name. Texts that are null or blank are missing.
 *
 * @param paymentStatus name of a {@link io.trapiche.domain.order.PaymentStatus}
 */
public record OrderDraft(
        @Nullable String paymentStatus,
        @Correctable @Nullable Amount total,
        @Correctable @Nullable Amount interest,
        @Correctable @Nullable Amount discount,
        List<Line> lines,
        @Nullable Customer customer,
        @Nullable Delivery delivery,
        List<String> paymentMethods,
        List<Tax> taxes,
        List<Hint> trackingHints,
        boolean allowFranchises,
        @Nullable String pickupAccountName,
        @Correctable @Nullable PersonalData note) {

    public OrderDraft {
        lines = List.copyOf(lines);
        paymentMethods = List.copyOf(paymentMethods);
        taxes = List.copyOf(taxes);
        trackingHints = List.copyOf(trackingHints);
    }

    /** The same order with other taxes. */
    OrderDraft withTaxes(List<Tax> others) {
        return new OrderDraft(
                paymentStatus,
                total,
                interest,
                discount,
                lines,
                customer,
                delivery,
                paymentMethods,
                others,
                trackingHints,
                allowFranchises,
                pickupAccountName,
                note);
    }

    /** An amount of money in the currency's minor units. */
    public record Amount(long minorUnits, @Nullable String currencyCode) {}

    /**
     * One SKU with its delivery.
     *
     * @param channel name of a {@link io.trapiche.domain.order.DeliveryChannel}
     * @param stockReservation in VTEX's notation, for example {@code 2bd}
     * @param shippingEstimate in VTEX's notation
     */
    public record Line(
            @Correctable @Nullable String sku,
            @Correctable int quantity,
            @Correctable @Nullable Amount unitPrice,
            @Correctable @Nullable Amount shippingPrice,
            @Nullable String channel,
            @Correctable @Nullable String sla,
            @Correctable @Nullable String stockReservation,
            @Correctable @Nullable String shippingEstimate,
            @Correctable @Nullable String warehouseId) {}

    /** Who ordered. */
    public record Customer(
            @Correctable @Nullable PersonalData email,
            @Correctable @Nullable PersonalData firstName,
            @Correctable @Nullable PersonalData lastName,
            @Correctable @Nullable PersonalData phone,
            @Correctable @Nullable PersonalData document,
            @Nullable Corporate corporate) {}

    /** The company behind an order. */
    public record Corporate(
            @Nullable PersonalData name,
            @Nullable PersonalData tradeName,
            @Nullable PersonalData document,
            @Nullable PersonalData phone,
            @Nullable PersonalData stateInscription) {}

    /** Where the order goes and who takes it there. */
    public record Delivery(
            @Nullable Address address, boolean byMarketplace, boolean fromMarketplaceStock) {}

    /**
     * A customer's address or a pickup point.
     *
     * @param type name of an {@link io.trapiche.domain.order.Address.Type}
     */
    public record Address(
            @Nullable String type,
            @Correctable @Nullable String id,
            @Correctable @Nullable PersonalData receiverName,
            @Correctable @Nullable PersonalData postalCode,
            @Correctable @Nullable String country,
            @Correctable @Nullable PersonalData state,
            @Correctable @Nullable PersonalData city,
            @Correctable @Nullable PersonalData neighborhood,
            @Correctable @Nullable PersonalData street,
            @Correctable @Nullable PersonalData number,
            @Correctable @Nullable PersonalData complement,
            @Nullable Position geoCoordinates) {}

    /** A point on the earth in millionths of a degree. */
    public record Position(long latitudeMicrodegrees, long longitudeMicrodegrees) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** A tax on one SKU of the order. */
    public record Tax(@Nullable String sku, @Nullable Amount value) {}

    /** A label that the marketplace made for the delivery. */
    public record Hint(
            @Nullable String trackingId,
            @Nullable String courierName,
            @Nullable String trackingUrl,
            @Nullable String label) {}
}
