package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import org.jspecify.annotations.Nullable;

/** Reads an order that {@link OrderContentRules} found sound. */
final class OrderContentMapper {

    private OrderContentMapper() {}

    static OrderContent toDomain(io.trapiche.orders.v1.OrderContent order) {
        Money total = MoneyMapper.toDomain(order.getTotal());
        return new OrderContent(
                toDomain(order.getPaymentStatus()),
                total,
                order.hasInterest()
                        ? MoneyMapper.toDomain(order.getInterest())
                        : Money.zero(total.currency()),
                order.hasDiscount()
                        ? MoneyMapper.toDomain(order.getDiscount())
                        : Money.zero(total.currency()),
                order.getLinesList().stream().map(OrderContentMapper::toDomain).toList(),
                PartyMapper.toDomain(order.getCustomer()),
                PartyMapper.toDomain(order.getDelivery()),
                order.getPaymentMethodsList(),
                order.getTaxesList().stream().map(OrderContentMapper::toDomain).toList(),
                order.getTrackingHintsList().stream().map(OrderContentMapper::toDomain).toList(),
                order.getAllowFranchises(),
                order.getPickupAccountName().isBlank()
                        ? null
                        : new AccountName(order.getPickupAccountName()),
                PartyMapper.personal(order.getNote()));
    }

    private static PaymentStatus toDomain(io.trapiche.orders.v1.PaymentStatus status) {
        return switch (status) {
            case PAYMENT_STATUS_PENDING -> PaymentStatus.PENDING;
            case PAYMENT_STATUS_APPROVED -> PaymentStatus.APPROVED;
            case PAYMENT_STATUS_UNSPECIFIED, UNRECOGNIZED -> throw unchecked("payment_status");
        };
    }

    private static OrderLine toDomain(io.trapiche.orders.v1.OrderLine line) {
        return new OrderLine(
                new SkuId(line.getSku()),
                line.getQuantity(),
                MoneyMapper.toDomain(line.getUnitPrice()),
                MoneyMapper.toDomain(line.getShippingPrice()),
                toDomain(line.getChannel()),
                told(line.getSla()),
                TimeSpan.of(line.getStockReservation()),
                TimeSpan.of(line.getShippingEstimate()),
                told(line.getWarehouseId()));
    }

    private static DeliveryChannel toDomain(io.trapiche.orders.v1.DeliveryChannel channel) {
        return switch (channel) {
            case DELIVERY_CHANNEL_DELIVERY -> DeliveryChannel.DELIVERY;
            case DELIVERY_CHANNEL_PICKUP_IN_POINT -> DeliveryChannel.PICKUP_IN_POINT;
            case DELIVERY_CHANNEL_UNSPECIFIED, UNRECOGNIZED -> throw unchecked("channel");
        };
    }

    private static LineTax toDomain(io.trapiche.orders.v1.LineTax tax) {
        return new LineTax(new SkuId(tax.getSku()), MoneyMapper.toDomain(tax.getValue()));
    }

    private static TrackingHint toDomain(io.trapiche.orders.v1.TrackingHint hint) {
        return new TrackingHint(
                hint.getTrackingId(),
                hint.getCourierName(),
                told(hint.getTrackingUrl()),
                told(hint.getLabel()));
    }

    static @Nullable String told(String text) {
        return text.isBlank() ? null : text;
    }

    static IllegalStateException unchecked(String field) {
        return new IllegalStateException(field + ": not checked (expected: a sound order)");
    }
}
