package io.trapiche.domain.flow;

import io.trapiche.domain.shared.CommandId;
import java.time.Instant;

/**
 * Names the wish to cancel in VTEX that follows from a channel order's cancellation, so that it is
 * passed on once.
 */
public final class ChannelCancellations {

    private ChannelCancellations() {}

    /** The id for the cancellation asked for at this moment. */
    public static CommandId commandId(Instant askedAt) {
        return new CommandId("channel-cancellation-" + askedAt.toEpochMilli());
    }
}
