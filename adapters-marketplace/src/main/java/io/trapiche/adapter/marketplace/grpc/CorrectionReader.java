package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.seller.port.MarketplaceAccess.Access;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.scenario.Recognition;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.orders.v1.CorrectOrderRequest;
import java.util.Map;

/** Reads a correction: rights first, then every fault at once, as of a placement. */
final class CorrectionReader {

    private static final int REASON_LENGTH = 500;

    /** A correction without a fault, by someone who may. */
    record SoundCorrection(ChannelOrderKey key, OrderContent content, String reason) {}

    private final CallerRights rights;
    private final ContentReader contents;

    CorrectionReader(CallerRights rights, ContentReader contents) {
        this.rights = rights;
        this.contents = contents;
    }

    SoundCorrection read(MarketplaceId caller, CorrectOrderRequest request) {
        Faults faults = new Faults();
        ChannelOrderKey key = rights.toOrder(caller, request.getName(), faults);
        Access.Granted access = key == null ? null : rights.toPlace(caller, key.account());
        Recognition recognition =
                contents.check(
                        faults, caller, access, request.hasOrder() ? request.getOrder() : null);
        TextRules.required(faults, "reason", request.getReason(), REASON_LENGTH);
        faults.refuse();
        if (key == null || access == null) {
            throw OrderContentMapper.unchecked("name");
        }
        return new SoundCorrection(
                key,
                contents.read(access, recognition, request.getOrder(), Map.of()).content(),
                request.getReason());
    }
}
