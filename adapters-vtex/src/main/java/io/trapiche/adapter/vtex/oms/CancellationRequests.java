package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who asked to cancel an order (VTEX guide on cancellations). */
final class CancellationRequests {

    private CancellationRequests() {}

    /** The id of the last request, unless it was denied; null for none. */
    static @Nullable String openOf(JsonView document) {
        List<JsonView> requests = document.field("cancellationRequests").elements();
        if (requests.isEmpty()) {
            return document.field("cancellationData").field("cancellationRequestId").filledText();
        }
        JsonView last = requests.getLast();
        return last.field("deniedBySeller").isTrue() ? null : last.field("id").filledText();
    }
}
