package io.trapiche.domain.scenario;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios hang on, and no more, so that it can be gathered from an order that is
 * malformed elsewhere: what cannot be read is null or an empty text, and no rule complains of it.
 *
 * @param amounts null when one of them is missing or absurd
 * @param destination null when there is none
 * @param pickupAccountName whether it is filled
 * @param taxedSkus of each tax; empty where it cannot be read
 * @param trackingHints whether there are any
 */
public record ScenarioFacts(
        @Nullable PaymentStatus paymentStatus,
        @Nullable Amounts amounts,
        List<Line> lines,
        @Nullable Destination destination,
        boolean byMarketplace,
        boolean fromMarketplaceStock,
        boolean allowFranchises,
        boolean pickupAccountName,
        List<String> taxedSkus,
        boolean trackingHints) {

    public ScenarioFacts {
        lines = List.copyOf(lines);
        taxedSkus = List.copyOf(taxedSkus);
    }

    /** Sums in minor units, none negative; {@code total} is as the marketplace told it. */
    public record Amounts(
            long items, long shipping, long interest, long discount, long taxes, long total) {}

    /**
     * A line.
     *
     * @param sku empty when it cannot be read
     * @param sla whether it is filled
     * @param warehouseId whether it is filled
     */
    public record Line(
            String sku, @Nullable DeliveryChannel channel, boolean sla, boolean warehouseId) {}

    /**
     * An address.
     *
     * @param id whether it is filled
     * @param geoCoordinates whether they are told
     */
    public record Destination(Address.@Nullable Type type, boolean id, boolean geoCoordinates) {}
}
