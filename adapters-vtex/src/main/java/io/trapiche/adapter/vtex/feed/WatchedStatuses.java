package io.trapiche.adapter.vtex.feed;

import io.trapiche.adapter.vtex.feed.wire.FilterPayload;
import io.trapiche.adapter.vtex.json.JsonView;
import java.util.List;

/**
 * The statuses feed and hook tell of. {@code FromWorkflow}, because {@code FromOrders} is known to
 * lose changes of status (VTEX known issue). Left out are those VTEX passes through by itself
 * within moments: nothing follows from them, and every entry of the feed is read and committed.
 */
public final class WatchedStatuses {

    private static final String FROM_WORKFLOW = "FromWorkflow";

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
        return new FilterPayload(FROM_WORKFLOW, ALL);
    }

    /** Whether a filter that VTEX shows lets all of them pass; one that names none lets all. */
    public static boolean pass(JsonView filter) {
        List<JsonView> statuses = filter.field("status").elements();
        return filter.field("type").textOr(FROM_WORKFLOW).equals(FROM_WORKFLOW)
                && filter.field("expression").filledText() == null
                && (statuses.isEmpty()
                        || statuses.stream()
                                .map(status -> status.textOr(""))
                                .toList()
                                .containsAll(ALL));
    }
}
