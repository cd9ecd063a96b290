package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Classification;

/**
 * How orders are carried on.
 *
 * @param confirmCancellation whether a cancellation that VTEX shows as requested is confirmed by a
 *     second call; VTEX does not document which of its flows want one
 */
public record FlowSettings(
        FlowTimings timings, Classification classification, boolean confirmCancellation) {

    public static final FlowSettings DEFAULT =
            new FlowSettings(FlowTimings.DEFAULT, Classification.DEFAULT, true);
}
