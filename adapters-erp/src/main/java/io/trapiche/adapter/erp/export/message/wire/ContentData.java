package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A marketplace's order in full, customer included. */
public record ContentData(
        String paymentStatus,
        MoneyData total,
        MoneyData interest,
        MoneyData discount,
        List<Line> lines,
        CustomerData customer,
        Delivery delivery,
        List<String> paymentMethods,
        List<Tax> taxes,
        List<Hint> trackingHints,
        boolean allowFranchises,
        @Nullable String pickupAccountName,
        @Nullable String note) {

    /** One SKU; time spans in VTEX's notation, for example {@code 2bd}. */
    public record Line(
            String sku,
            int quantity,
            MoneyData unitPrice,
            MoneyData shippingPrice,
            String channel,
            @Nullable String sla,
            String stockReservation,
            String shippingEstimate,
            @Nullable String warehouseId) {}

    /** Where the order goes and who takes it there. */
    public record Delivery(
            AddressData address, boolean byMarketplace, boolean fromMarketplaceStock) {}

    /** A tax the marketplace designates. */
    public record Tax(String sku, MoneyData value) {}

    /** A label the marketplace made for the delivery. */
    public record Hint(
            String trackingId,
            String courierName,
            @Nullable String trackingUrl,
            @Nullable String label) {}

    @Override
    public String toString() {
        return "***";
    }
}
