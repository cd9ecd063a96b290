package io.trapiche.adapter.vtex.signal;

import io.trapiche.application.checking.port.NearestName;
import io.trapiche.domain.oms.status.NamedStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Statuses in filters of feed and hook. */
public final class FilterStatuses {

    /** Those a filter by status cannot have: VTEX takes their names and then tells nothing. */
    private static final Set<NamedStatus> UNTOLD =
            EnumSet.of(
                    NamedStatus.NONE,
                    NamedStatus.ORDER_COMPLETED,
                    NamedStatus.PAYMENT_DENIED,
                    NamedStatus.WINDOW_TO_CHANGE_PAYMENT,
                    NamedStatus.RELEASE_TO_FULFILLMENT,
                    NamedStatus.WAITING_FOR_FULFILLMENT,
                    NamedStatus.READY_FOR_INVOICING,
                    NamedStatus.CANCELLATION_REQUEST_DENIED,
                    NamedStatus.CANCELLATION_REQUEST_DENIED_FFM);

    /** Those VTEX's Orders API lists for a filter by status, sorted by name. */
    private static final List<String> ACCEPTED =
            EnumSet.complementOf(EnumSet.copyOf(UNTOLD)).stream()
                    .map(NamedStatus::value)
                    .sorted()
                    .toList();

    /**
     * Those that something follows from. Left out are those VTEX passes through by itself within
     * moments: every entry of the feed is read and committed.
     */
    static final List<String> NEEDED =
            Stream.of(
                            NamedStatus.WAITING_FFMT_AUTHORIZATION,
                            NamedStatus.WAITING_FOR_MANUAL_AUTHORIZATION,
                            NamedStatus.PAYMENT_APPROVED,
                            NamedStatus.WINDOW_TO_CANCEL,
                            NamedStatus.READY_FOR_HANDLING,
                            NamedStatus.HANDLING,
                            NamedStatus.REQUEST_CANCEL,
                            NamedStatus.WAITING_FOR_SELLER_DECISION,
                            NamedStatus.CANCELLATION_REQUESTED,
                            NamedStatus.CANCEL,
                            NamedStatus.CANCELED,
                            NamedStatus.INVOICED,
                            NamedStatus.REPLACED)
                    .map(NamedStatus::value)
                    .toList();

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
        return NearestName.of(status, ACCEPTED.stream())
                .map(meant -> "is none that VTEX tells of: did you mean " + meant + "?")
                .orElse(
                        "is none that VTEX tells of (expected: "
                                + String.join(", ", ACCEPTED)
                                + ")");
    }
}
