package io.trapiche.adapter.console.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression says of an order, by VTEX's test and by this service's JSONata. */
public record FilterTrialPayload(
        TrialAnswerPayload vtex, TrialAnswerPayload here, List<String> doubts) {

    /**
     * One of the two.
     *
     * @param fits null where it was not tried, or fails
     * @param why null where it fits or not
     */
    public record TrialAnswerPayload(@Nullable Boolean fits, @Nullable String why) {}
}
