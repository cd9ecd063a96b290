package io.trapiche.application.channel.port;

import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.MyAccountTimeline;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a marketplace's order stands in VTEX. Throws as finding an order does. */
@FunctionalInterface
public interface ShowVtexStatusUseCase {

    /** What was last read; nothing while VTEX does not have the order, or was not asked yet. */
    Optional<VtexStatus> show(Placed order);

    /**
     * As VTEX has it.
     *
     * @param changedAt when VTEX last changed the order; null when it told none
     * @param timeline as the customer sees it now
     */
    record VtexStatus(OmsStatus status, @Nullable Instant changedAt, MyAccountTimeline timeline) {}
}
