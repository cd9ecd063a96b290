package io.trapiche.adapter.erp.command.reading;

import io.trapiche.domain.flow.ChannelCancellations;
import io.trapiche.domain.shared.CommandId;

/** Command ids that Trapiche makes itself, so that no ERP system may use them. */
final class ReservedCommandIds {

    /** Begins the ids of commands that gave none, made from their place in their topic. */
    private static final String PLACE = "trapiche.";

    private ReservedCommandIds() {}

    static boolean isReserved(CommandId id) {
        return ChannelCancellations.isOne(id) || id.value().startsWith(PLACE);
    }

    /** The same for every delivery of one record. */
    static CommandId ofPlace(String topic, int partition, long offset) {
        return new CommandId(topic + "-" + partition + "-" + offset);
    }
}
