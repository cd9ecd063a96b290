package io.trapiche.application.channel.port;

import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;

/** What became of something that was asked of a placed order. */
public sealed interface ChannelOrderOutcome {

    /**
     * It was done, or had been before.
     *
     * @param state how the order stands now
     */
    record Done(ChannelOrderState.Placed state) implements ChannelOrderOutcome {}

    /** Nothing was done. */
    record Refused(ChannelOrderRefusal reason) implements ChannelOrderOutcome {}
}
