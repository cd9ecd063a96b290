package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.scenario.ScenarioFacts;
import io.trapiche.domain.scenario.ScenarioFacts.Amounts;
import io.trapiche.domain.scenario.ScenarioFacts.Destination;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what scenarios hang on from an order that may be malformed. */
final class ScenarioFactsMapper {

    private ScenarioFactsMapper() {}

    static ScenarioFacts toDomain(OrderContent order) {
        return new ScenarioFacts(
                toDomain(order.getPaymentStatus()),
                isSummable(order) ? amounts(order) : null,
                isCount(order.getLinesCount())
                        ? order.getLinesList().stream().map(ScenarioFactsMapper::toDomain).toList()
                        : List.of(),
                order.getDelivery().hasAddress()
                        ? toDomain(order.getDelivery().getAddress())
                        : null,
                order.getDelivery().getByMarketplace(),
                order.getDelivery().getFromMarketplaceStock(),
                order.getAllowFranchises(),
                !order.getPickupAccountName().isBlank(),
                isCount(order.getTaxesCount())
                        ? order.getTaxesList().stream().map(ScenarioFactsMapper::sku).toList()
                        : List.of(),
                order.getTrackingHintsCount() > 0);
    }

    private static @Nullable PaymentStatus toDomain(io.trapiche.orders.v1.PaymentStatus status) {
        return switch (status) {
            case PAYMENT_STATUS_PENDING -> PaymentStatus.PENDING;
            case PAYMENT_STATUS_APPROVED -> PaymentStatus.APPROVED;
            case PAYMENT_STATUS_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static ScenarioFacts.Line toDomain(OrderLine line) {
        return new ScenarioFacts.Line(
                line.getSku(),
                toDomain(line.getChannel()),
                !line.getSla().isBlank(),
                !line.getWarehouseId().isBlank());
    }

    private static @Nullable DeliveryChannel toDomain(
            io.trapiche.orders.v1.DeliveryChannel channel) {
        return switch (channel) {
            case DELIVERY_CHANNEL_DELIVERY -> DeliveryChannel.DELIVERY;
            case DELIVERY_CHANNEL_PICKUP_IN_POINT -> DeliveryChannel.PICKUP_IN_POINT;
            case DELIVERY_CHANNEL_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static String sku(LineTax tax) {
        return SkuId.parse("sku", tax.getSku()) instanceof Parsed.Valid<SkuId> ? tax.getSku() : "";
    }

    private static Destination toDomain(io.trapiche.orders.v1.Address address) {
        return new Destination(
                toDomain(address.getType()),
                !address.getId().isBlank(),
                address.hasGeoCoordinates());
    }

    private static Address.@Nullable Type toDomain(AddressType type) {
        return switch (type) {
            case ADDRESS_TYPE_RESIDENTIAL -> Address.Type.RESIDENTIAL;
            case ADDRESS_TYPE_COMMERCIAL -> Address.Type.COMMERCIAL;
            case ADDRESS_TYPE_PICKUP -> Address.Type.PICKUP;
            case ADDRESS_TYPE_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static Amounts amounts(OrderContent order) {
        long items = 0;
        long shipping = 0;
        for (OrderLine line : order.getLinesList()) {
            items += line.getUnitPrice().getMinorUnits() * line.getQuantity();
            shipping += line.getShippingPrice().getMinorUnits();
        }
        return new Amounts(
                items,
                shipping,
                order.getInterest().getMinorUnits(),
                order.getDiscount().getMinorUnits(),
                order.getTaxesList().stream()
                        .mapToLong(tax -> tax.getValue().getMinorUnits())
                        .sum(),
                order.getTotal().getMinorUnits());
    }

    private static boolean isSummable(OrderContent order) {
        return order.hasTotal()
                && AmountRules.isInRange(order.getTotal())
                && AmountRules.isInRange(order.getInterest())
                && AmountRules.isInRange(order.getDiscount())
                && order.getLinesCount() > 0
                && isCount(order.getLinesCount())
                && isCount(order.getTaxesCount())
                && order.getLinesList().stream().allMatch(ScenarioFactsMapper::isSummable)
                && order.getTaxesList().stream()
                        .allMatch(tax -> AmountRules.isInRange(tax.getValue()));
    }

    private static boolean isSummable(OrderLine line) {
        return LineRules.isQuantity(line.getQuantity())
                && line.hasUnitPrice()
                && line.hasShippingPrice()
                && AmountRules.isInRange(line.getUnitPrice())
                && AmountRules.isInRange(line.getShippingPrice());
    }

    private static boolean isCount(int count) {
        return count <= OrderContentRules.LINES;
    }
}
