package io.trapiche.domain.flow;

import io.trapiche.domain.shared.CommandId;
import java.time.Instant;

/**
 * Names the wish to cancel in VTEX that follows from a channel order's cancellation, so that it is
 * passed on once.
 */
public final class ChannelCancellations {

    private static final String PREFIX = "channel-cancellation-";

    /** Of a cancellation that was decided before VTEX had the order. */
    public static final CommandId BEFORE_INTEGRATION = new CommandId(PREFIX + "before-integration");

    private ChannelCancellations() {}

    /** Whether a channel order's cancellation has this id, and no ERP system may give it. */
    public static boolean isOne(CommandId id) {
        return id.value().startsWith(PREFIX);
    }

    /** The id for the cancellation asked for at this moment. */
    public static CommandId commandId(Instant askedAt) {
        return new CommandId(PREFIX + askedAt.toEpochMilli());
    }
}
