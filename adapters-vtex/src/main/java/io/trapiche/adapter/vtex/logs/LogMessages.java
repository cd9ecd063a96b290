package io.trapiche.adapter.vtex.logs;

import io.trapiche.adapter.vtex.logs.wire.LogMessagesPayload;
import io.trapiche.adapter.vtex.logs.wire.LogMessagesPayload.MessagePayload;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.log.port.LogEntry.Direction;
import io.trapiche.application.log.port.LogEntry.Status;
import io.trapiche.domain.channel.ChannelOrderKey;
import java.util.List;

/** Entries as VTEX names their parts. */
final class LogMessages {

    private LogMessages() {}

    static LogMessagesPayload of(List<LogEntry> entries) {
        return new LogMessagesPayload(entries.stream().map(LogMessages::message).toList());
    }

    private static MessagePayload message(LogEntry entry) {
        boolean out = entry.direction() == Direction.TO_VTEX;
        String content = content(entry);
        return new MessagePayload(
                entry.eventId(),
                operation(entry),
                direction(entry.direction()),
                out ? "" : content,
                content,
                out ? content : "",
                entry.message(),
                entry.status() == Status.SUCCESS ? "success" : "error");
    }

    /** The order's ids and what the entry adds to them, with its time: VTEX's form has none. */
    private static String content(LogEntry entry) {
        ChannelOrderKey key = entry.order().channelOrder();
        String order =
                "at=%s, marketplace=%s, order=%s"
                        .formatted(entry.at(), key.marketplace(), key.orderId());
        return entry.content().isEmpty() ? order : order + ", " + entry.content();
    }

    private static String operation(LogEntry entry) {
        return switch (entry.operation()) {
            case PLACE_ORDER -> "PlaceOrder";
            case APPROVE_ORDER -> "ApproveOrder";
            case FULFIL_ORDER -> "FulfilOrder";
            case CANCEL_ORDER -> "CancelOrder";
            case INTERVENE -> "Intervention";
        };
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case FROM_MARKETPLACE -> "marketplace to connector";
            case TO_VTEX -> "connector to VTEX";
            case FROM_VTEX -> "VTEX to connector";
            case FROM_SELLER -> "seller to connector";
            case FROM_OPERATOR -> "operator to connector";
        };
    }
}
