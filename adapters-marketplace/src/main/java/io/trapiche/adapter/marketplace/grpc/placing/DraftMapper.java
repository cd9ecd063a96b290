package io.trapiche.adapter.marketplace.grpc.placing;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import io.trapiche.domain.draft.OrderDraft;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.orders.v1.Address;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.Corporate;
import io.trapiche.orders.v1.Customer;
import io.trapiche.orders.v1.Delivery;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.GeoCoordinates;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.TrackingHint;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import org.mapstruct.factory.Mappers;

/** An order as a marketplace tells it; a part that nobody maps breaks the build. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface DraftMapper {

    double MICRODEGREES = 1_000_000;

    DraftMapper INSTANCE = Mappers.getMapper(DraftMapper.class);

    @Mapping(target = "lines", source = "linesList")
    @Mapping(target = "paymentMethods", source = "paymentMethodsList")
    @Mapping(target = "taxes", source = "taxesList")
    @Mapping(target = "trackingHints", source = "trackingHintsList")
    OrderDraft draft(OrderContent order);

    OrderDraft.Line line(OrderLine line);

    OrderDraft.Amount amount(Money money);

    OrderDraft.Customer customer(Customer customer);

    OrderDraft.Corporate corporate(Corporate corporate);

    OrderDraft.Delivery delivery(Delivery delivery);

    OrderDraft.Address address(Address address);

    @Mapping(target = "latitudeMicrodegrees", source = "latitude", qualifiedByName = "microdegrees")
    @Mapping(
            target = "longitudeMicrodegrees",
            source = "longitude",
            qualifiedByName = "microdegrees")
    OrderDraft.Position position(GeoCoordinates point);

    OrderDraft.Tax tax(LineTax tax);

    OrderDraft.Hint hint(TrackingHint hint);

    /** What is no number is beyond every range. Named, or MapStruct takes it for every number. */
    @Named("microdegrees")
    default long microdegrees(double degrees) {
        return Double.isNaN(degrees) ? Long.MAX_VALUE : Math.round(degrees * MICRODEGREES);
    }

    default @Nullable PersonalData personal(String text) {
        return text.isBlank() ? null : new PersonalData(text);
    }

    default @Nullable String choice(PaymentStatus status) {
        return name(status, PaymentStatus.getDescriptor());
    }

    default @Nullable String choice(DeliveryChannel channel) {
        return name(channel, DeliveryChannel.getDescriptor());
    }

    default @Nullable String choice(AddressType type) {
        return name(type, AddressType.getDescriptor());
    }

    /** The choice without the kind's name before it; null when it is not said. */
    private static @Nullable String name(ProtocolMessageEnum choice, EnumDescriptor choices) {
        String unspecified = choices.findValueByNumber(0).getName();
        String name = choice.toString();
        String kind = unspecified.substring(0, unspecified.lastIndexOf('_') + 1);
        if (name.equals(unspecified)) {
            return null;
        }
        return name.startsWith(kind) ? name.substring(kind.length()) : name;
    }
}
