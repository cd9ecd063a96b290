package io.trapiche.domain.flow;

import io.trapiche.domain.channel.Classification;
import io.trapiche.domain.shared.AccountZones;
import java.time.ZoneOffset;

/**
 * How orders are carried on.
 *
 * @param confirmCancellation whether a cancellation that VTEX shows as requested is confirmed by a
 *     second call; VTEX does not document which of its flows want one
 * @param zones of accounts; returns that are made here are dated in them
 */
public record FlowSettings(
        FlowTimings timings,
        Classification classification,
        boolean confirmCancellation,
        AccountZones zones) {

    public static final FlowSettings DEFAULT =
            new FlowSettings(
                    FlowTimings.DEFAULT, Classification.DEFAULT, true, _ -> ZoneOffset.UTC);
}
