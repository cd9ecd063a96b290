package io.trapiche.adapter.erp.command;

import io.trapiche.domain.shared.CommandId;

/** Command ids that Trapiche makes itself, so that no ERP system may use them. */
public final class ReservedCommandIds {

    /** Begins the ids of cancellations that come from marketplaces' orders. */
    private static final String CHANNEL_CANCELLATION = "channel-cancellation-";

    /** Begins the ids of commands that gave none, made from their place in their topic. */
    private static final String PLACE = "trapiche.";

    private ReservedCommandIds() {}

    /** Whether no ERP system gave this id. */
    public static boolean isOfChannelCancellation(CommandId id) {
        return id.value().startsWith(CHANNEL_CANCELLATION);
    }

    static boolean isReserved(CommandId id) {
        return isOfChannelCancellation(id) || id.value().startsWith(PLACE);
    }

    /** The same for every delivery of one record. */
    static CommandId ofPlace(String topic, int partition, long offset) {
        return new CommandId(topic + "-" + partition + "-" + offset);
    }
}
