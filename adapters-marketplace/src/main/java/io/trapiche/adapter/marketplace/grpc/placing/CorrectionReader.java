package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.adapter.marketplace.grpc.access.CallerRights;
import io.trapiche.adapter.marketplace.grpc.error.GrpcErrors;
import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import io.trapiche.orders.v1.CorrectOrderRequest;
import java.util.Map;

/** Reads a correction: rights first, then every fault at once, as of a placement. */
public final class CorrectionReader {

    /** A correction without a fault, by someone who may. */
    public record SoundCorrection(ChannelOrderKey key, OrderContent content, String reason) {}

    private final CallerRights rights;
    private final ContentReader contents;

    public CorrectionReader(CallerRights rights, ContentReader contents) {
        this.rights = rights;
        this.contents = contents;
    }

    public SoundCorrection read(MarketplaceId caller, CorrectOrderRequest request) {
        Violations violations = new Violations();
        ChannelOrderKey key = rights.toOrder(caller, request.getName(), violations);
        Access.Granted access = key == null ? null : rights.toPlace(caller, key.account());
        CheckedOrder order =
                contents.check(
                        violations, caller, access, request.hasOrder() ? request.getOrder() : null);
        String reason = TextRules.reason(violations, "reason", request.getReason());
        GrpcErrors.refuse(violations, Map.of());
        if (key == null || access == null || reason == null) {
            throw GrpcErrors.unchecked("name or reason");
        }
        return new SoundCorrection(key, ContentReader.sound(access, order).content(), reason);
    }
}
