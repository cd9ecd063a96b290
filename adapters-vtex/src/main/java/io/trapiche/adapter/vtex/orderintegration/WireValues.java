package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload.DeliveryIdPayload;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/** Single values as VTEX's order integration writes them. */
final class WireValues {

    private static final double MICRODEGREES = 1_000_000.0;

    String status(PaymentStatus status) {
        return switch (status) {
            case PENDING -> "new";
            case APPROVED -> "approved";
        };
    }

    String channel(DeliveryChannel channel) {
        return switch (channel) {
            case DELIVERY -> "delivery";
            case PICKUP_IN_POINT -> "pickup-in-point";
        };
    }

    String addressType(Address.Type type) {
        return switch (type) {
            case RESIDENTIAL -> "residential";
            case COMMERCIAL -> "commercial";
            case PICKUP -> "pickup";
        };
    }

    String span(TimeSpan span) {
        return span.toString();
    }

    @Nullable String text(@Nullable PersonalData text) {
        return text == null ? null : text.value();
    }

    List<DeliveryIdPayload> deliveryIds(@Nullable String warehouseId) {
        return warehouseId == null ? List.of() : List.of(new DeliveryIdPayload(warehouseId));
    }

    @Named("degrees")
    double degrees(int microdegrees) {
        return microdegrees / MICRODEGREES;
    }
}
