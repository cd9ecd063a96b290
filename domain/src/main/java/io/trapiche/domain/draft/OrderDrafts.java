package io.trapiche.domain.draft;

import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders as somebody would tell them. */
public final class OrderDrafts {

    private OrderDrafts() {}

    public static OrderDraft of(OrderContent content) {
        return new OrderDraft(
                content.paymentStatus().name(),
                of(content.total()),
                of(content.interest()),
                of(content.discount()),
                content.lines().stream().map(OrderDrafts::of).toList(),
                of(content.customer()),
                new OrderDraft.Delivery(
                        of(content.delivery().address()),
                        content.delivery().byMarketplace(),
                        content.delivery().fromMarketplaceStock()),
                content.paymentMethods(),
                content.taxes().stream().map(OrderDrafts::of).toList(),
                content.trackingHints().stream().map(OrderDrafts::of).toList(),
                content.allowFranchises(),
                Optional.ofNullable(content.pickupAccountName()).map(Object::toString).orElse(null),
                content.note());
    }

    private static OrderDraft.Amount of(Money money) {
        return new OrderDraft.Amount(money.minorUnits(), money.currency().getCurrencyCode());
    }

    private static OrderDraft.Line of(OrderLine line) {
        return new OrderDraft.Line(
                line.sku().value(),
                line.quantity(),
                of(line.unitPrice()),
                of(line.shippingPrice()),
                line.channel().name(),
                line.sla(),
                line.stockReservation().toString(),
                line.shippingEstimate().toString(),
                line.warehouseId());
    }

    private static OrderDraft.Customer of(Customer customer) {
        Customer.Corporate corporate = customer.corporate();
        return new OrderDraft.Customer(
                customer.email(),
                customer.firstName(),
                customer.lastName(),
                customer.phone(),
                customer.document(),
                corporate == null
                        ? null
                        : new OrderDraft.Corporate(
                                corporate.name(),
                                corporate.tradeName(),
                                corporate.document(),
                                corporate.phone(),
                                corporate.stateInscription()));
    }

    private static OrderDraft.Address of(Address address) {
        return new OrderDraft.Address(
                address.type().name(),
                address.id(),
                address.receiverName(),
                address.postalCode(),
                address.country(),
                address.state(),
                address.city(),
                address.neighborhood(),
                address.street(),
                address.number(),
                address.complement(),
                of(address.geoCoordinates()));
    }

    private static OrderDraft.@Nullable Position of(@Nullable GeoCoordinates point) {
        return point == null
                ? null
                : new OrderDraft.Position(
                        point.latitudeMicrodegrees(), point.longitudeMicrodegrees());
    }

    private static OrderDraft.Tax of(LineTax tax) {
        return new OrderDraft.Tax(tax.sku().value(), of(tax.value()));
    }

    private static OrderDraft.Hint of(TrackingHint hint) {
        return new OrderDraft.Hint(
                hint.trackingId(), hint.courierName(), hint.trackingUrl(), hint.label());
    }
}
