package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.adapter.marketplace.grpc.access.CallerRights;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Violations;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.util.Map;

/** Reads a placement: rights first, then every fault at once. */
public final class PlacementReader {

    /** A placement without a fault, by someone who may. */
    public record SoundPlacement(
            Access.Granted access, MarketplaceOrderId orderId, CheckedOrder.Sound order) {}

    private final CallerRights rights;
    private final ContentReader contents;

    public PlacementReader(CallerRights rights, ContentReader contents) {
        this.rights = rights;
        this.contents = contents;
    }

    public SoundPlacement read(MarketplaceId caller, PlaceOrderRequest request) {
        Violations violations = new Violations();
        Access.Granted access = rights.toPlace(caller, request.getParent(), violations);
        MarketplaceOrderId orderId =
                violations.take(MarketplaceOrderId.parse("order_id", request.getOrderId()));
        CheckedOrder order =
                contents.check(
                        violations, caller, access, request.hasOrder() ? request.getOrder() : null);
        if (request.getLiveCheck() && !request.getValidateOnly()) {
            violations.add("live_check", "is set alone (expected: together with validate_only)");
        }
        GrpcErrors.refuse(
                violations,
                request.getValidateOnly() ? ContentReader.expectations(order) : Map.of());
        if (access == null || orderId == null) {
            throw GrpcErrors.unchecked("parent or order_id");
        }
        return new SoundPlacement(access, orderId, ContentReader.sound(access, order));
    }
}
