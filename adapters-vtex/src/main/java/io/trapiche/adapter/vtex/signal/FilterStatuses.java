package io.trapiche.adapter.vtex.signal;

import io.trapiche.application.checking.port.NearestName;
import java.util.List;
import java.util.Set;

/** Statuses in filters of feed and hook. */
public final class FilterStatuses {

    /**
     * Those VTEX's Orders API lists for a filter by status. VTEX takes any other text in silence
     * and then tells nothing of it; two names that its guides use besides, {@code order-completed}
     * and {@code cancelation-request}, are such.
     */
    private static final Set<String> ACCEPTED =
            Set.of(
                    "order-created",
                    "on-order-completed",
                    "on-order-completed-ffm",
                    "payment-pending",
                    "waiting-for-order-authorization",
                    "approve-payment",
                    "payment-approved",
                    "request-cancel",
                    "waiting-for-seller-decision",
                    "waiting-ffmt-authorization",
                    "waiting-for-authorization",
                    "waiting-for-manual-authorization",
                    "authorize-fulfillment",
                    "order-create-error",
                    "order-creation-error",
                    "window-to-cancel",
                    "window-to-change-seller",
                    "waiting-for-mkt-authorization",
                    "waiting-seller-handling",
                    "ready-for-handling",
                    "start-handling",
                    "handling",
                    "invoice-after-cancellation-deny",
                    "order-accepted",
                    "invoice",
                    "invoiced",
                    "replaced",
                    "cancellation-requested",
                    "cancel",
                    "canceled");

    /**
     * Those that something follows from. Left out are those VTEX passes through by itself within
     * moments: every entry of the feed is read and committed.
     */
    static final List<String> NEEDED =
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

    private FilterStatuses() {}

    /** What is wrong with each that VTEX would take in silence; nothing of those it knows. */
    public static List<String> faults(List<String> statuses) {
        return statuses.stream()
                .filter(status -> !ACCEPTED.contains(status))
                .map(FilterStatuses::fault)
                .toList();
    }

    /** Repeats nothing that is no name of a status. */
    private static String fault(String status) {
        return NearestName.of(status, ACCEPTED.stream().sorted())
                .map(meant -> "is none that VTEX tells of: did you mean " + meant + "?")
                .orElse(
                        "is none that VTEX tells of (expected: "
                                + String.join(", ", ACCEPTED.stream().sorted().toList())
                                + ")");
    }
}
