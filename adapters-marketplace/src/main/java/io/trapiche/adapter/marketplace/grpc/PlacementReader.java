package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.util.Set;

/** Reads a placement: rights first, then every fault at once. */
final class PlacementReader {

    /** A placement without a fault, by someone who may. */
    record SoundPlacement(
            Access.Granted access, MarketplaceOrderId orderId, OrderContent content) {}

    private final CallerRights rights;
    private final Set<MarketplaceId> taxesInTotal;

    PlacementReader(CallerRights rights, Set<MarketplaceId> taxesInTotal) {
        this.rights = rights;
        this.taxesInTotal = Set.copyOf(taxesInTotal);
    }

    SoundPlacement read(MarketplaceId caller, PlaceOrderRequest request) {
        Faults faults = new Faults();
        Access.Granted access = rights.toPlace(caller, request.getParent(), faults);
        MarketplaceOrderId orderId =
                faults.take(MarketplaceOrderId.parse("order_id", request.getOrderId()));
        String currency = access == null ? null : access.currency().getCurrencyCode();
        content(faults, request, new OrderContentRules(currency, taxesInTotal.contains(caller)));
        faults.refuse();
        if (access == null || orderId == null) {
            throw OrderContentMapper.unchecked("parent or order_id");
        }
        return new SoundPlacement(access, orderId, OrderContentMapper.toDomain(request.getOrder()));
    }

    private static void content(Faults faults, PlaceOrderRequest request, OrderContentRules rules) {
        if (request.hasOrder()) {
            rules.check(faults.in("order"), request.getOrder());
        } else {
            faults.missing("order", "what was ordered");
        }
    }
}
