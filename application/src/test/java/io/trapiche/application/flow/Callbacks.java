package io.trapiche.application.flow;

import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.testkit.vtex.InMemoryVtex.Called;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** VTEX's callbacks as they come into the inbox. */
final class Callbacks {

    private int received;

    /** Every one has a key of its own: nothing but the order itself tells a repeat. */
    InboxItem item(Called called, MarketplaceId marketplace) {
        ChannelOrderKey key = new ChannelOrderKey(called.account(), marketplace, called.orderId());
        return new InboxItem(
                InboxItem.Source.PROCESSING_RESULT,
                called.account(),
                "callback-" + ++received,
                StreamId.of(key),
                body(called),
                null);
    }

    private static String body(Called called) {
        ProcessingResult result = called.result();
        ObjectNode body =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("submission", called.submission())
                        .put("flow", flow(result.flow()))
                        .put("code", result.code())
                        .put("success", result.success())
                        .put("operationId", result.operationId());
        VtexOrderIds ids = result.ids();
        if (ids != null) {
            body.putObject("fields").put("mainOrderId", ids.main().value());
        }
        return body.toString();
    }

    private static String flow(Flow flow) {
        return switch (flow) {
            case PLACE_ORDER -> "PlaceOrder";
            case APPROVE_ORDER -> "ApproveOrder";
            case UNKNOWN -> "";
        };
    }
}
