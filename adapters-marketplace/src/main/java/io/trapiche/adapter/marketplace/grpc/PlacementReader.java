package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.adapter.marketplace.grpc.ContentReader.SoundContent;
import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.util.Map;

/** Reads a placement: rights first, then every fault at once. */
final class PlacementReader {

    /** A placement without a fault, by someone who may. */
    record SoundPlacement(Access.Granted access, MarketplaceOrderId orderId, SoundContent order) {}

    private final CallerRights rights;
    private final ContentReader contents;

    PlacementReader(CallerRights rights, ContentReader contents) {
        this.rights = rights;
        this.contents = contents;
    }

    SoundPlacement read(MarketplaceId caller, PlaceOrderRequest request) {
        Faults faults = new Faults();
        Access.Granted access = rights.toPlace(caller, request.getParent(), faults);
        MarketplaceOrderId orderId =
                faults.take(MarketplaceOrderId.parse("order_id", request.getOrderId()));
        Recognition recognition =
                contents.check(
                        faults, caller, access, request.hasOrder() ? request.getOrder() : null);
        if (request.getLiveCheck() && !request.getValidateOnly()) {
            faults.add("live_check", "is set alone (expected: together with validate_only)");
        }
        Map<String, String> metadata =
                request.getValidateOnly() ? ContentReader.expectations(recognition) : Map.of();
        faults.refuse(metadata);
        if (access == null || orderId == null) {
            throw OrderContentMapper.unchecked("parent or order_id");
        }
        return new SoundPlacement(
                access, orderId, contents.read(access, recognition, request.getOrder(), metadata));
    }
}
