package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.feed.wire.FilterPayload;
import java.util.List;

/**
 * The statuses feed and hook tell of. {@code FromWorkflow}, because {@code FromOrders} is known to
 * lose changes of status (VTEX known issue). Left out are those VTEX passes through by itself
 * within moments: nothing follows from them, and every entry of the feed is read and committed.
 */
public final class WatchedStatuses {

    private static final List<String> ALL =
            List.of(
                    "waiting-ffmt-authorization",
                    "waiting-for-manual-authorization",
                    "payment-approved",
                    "window-to-cancel",
                    "ready-for-handling",
                    "handling",
                    "request-cancel",
                    "cancellation-requested",
                    "cancel",
                    "canceled",
                    "invoiced",
                    "replaced");

    private WatchedStatuses() {}

    public static FilterPayload filter() {
        return new FilterPayload("FromWorkflow", ALL);
    }
}
