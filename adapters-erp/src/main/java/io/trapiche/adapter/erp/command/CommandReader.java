package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.application.oms.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads records of topics of commands. Whatever comes, something can be said about it. */
final class CommandReader {

    private static final String ID_HEADER = "ce_id";
    private static final String TYPE_HEADER = "ce_type";
    private static final String COMMAND_ID = "commandId";
    private static final String TYPE = "type";
    private static final String ORDER_ID = "orderId";
    private static final int HEADER_LENGTH = 200;

    /** As many as anybody will read. */
    private static final int MOST_VIOLATIONS = 50;

    private static final String TYPES = "(expected: acknowledge, invoice, tracking or cancel)";

    private final int maxBytes;

    CommandReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    ReadCommand read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            return dead(record, DeadLetterReason.TOMBSTONE, "is empty (expected: a command)");
        }
        if (value.length > maxBytes) {
            return dead(
                    record,
                    DeadLetterReason.TOO_LARGE,
                    "is too large (expected: at most " + maxBytes + " bytes)");
        }
        for (String name : List.of(ID_HEADER, TYPE_HEADER)) {
            if (isRepeated(record, name)) {
                return dead(
                        record,
                        DeadLetterReason.AMBIGUOUS_HEADER,
                        "has the header " + name + " more than once (expected: once)");
            }
        }
        return CommandJson.object(value)
                .map(object -> read(record, object))
                .orElseGet(
                        () ->
                                dead(
                                        record,
                                        DeadLetterReason.UNDECODABLE,
                                        "is malformed (expected: a JSON object in UTF-8)"));
    }

    private ReadCommand read(ConsumerRecord<byte[], byte[]> record, JsonNode object) {
        Violations violations = new Violations(MOST_VIOLATIONS);
        Fields fields = new Fields(object, violations);
        CommandId id = commandId(record, fields, violations);
        String typeName = oneOf(header(record, TYPE_HEADER), fields, TYPE, violations);
        OrderId order = fields.id(ORDER_ID, OrderId::parse);
        checkKey(record, order, violations);
        Optional<CommandType> type = CommandType.of(typeName);
        if (type.isEmpty()) {
            violations.add(TYPE, "is missing or unknown " + TYPES);
            return faulty(record, id, typeName, order, violations, DeadLetterReason.UNKNOWN_TYPE);
        }
        OmsAction action = CommandBodies.read(type.get(), fields);
        fields.refuseOthers();
        return id == null || action == null || order == null || !violations.isEmpty()
                ? faulty(record, id, typeName, order, violations, null)
                : new ReadCommand.Sound(order, new ErpCommand(id, action));
    }

    private static @Nullable CommandId commandId(
            ConsumerRecord<byte[], byte[]> record, Fields fields, Violations violations) {
        String raw = oneOf(header(record, ID_HEADER), fields, COMMAND_ID, violations);
        CommandId id = violations.take(CommandId.parse(COMMAND_ID, raw));
        if (id != null && ReservedCommandIds.isReserved(id)) {
            violations.add(COMMAND_ID, "is reserved (expected: another prefix)");
            return null;
        }
        return id;
    }

    /** An attribute may stand in its header, in the body, or equal in both. */
    private static String oneOf(
            @Nullable String header, Fields fields, String name, Violations violations) {
        String body = fields.optionalText(name, HEADER_LENGTH);
        if (header != null && body != null && !header.equals(body)) {
            violations.add(name, "differs (expected: the same as in the header)");
        }
        return Objects.requireNonNullElse(header, Objects.requireNonNullElse(body, ""));
    }

    private static void checkKey(
            ConsumerRecord<byte[], byte[]> record, @Nullable OrderId order, Violations violations) {
        byte[] key = record.key();
        if (key != null && order != null && !new String(key, UTF_8).equals(order.value())) {
            violations.add("key", "differs (expected: the order id)");
        }
    }

    private static ReadCommand dead(
            ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String description) {
        Violations violations = new Violations(MOST_VIOLATIONS);
        violations.add("command", description);
        CommandId id =
                CommandId.parse(COMMAND_ID, text(header(record, ID_HEADER)))
                                instanceof Parsed.Valid<CommandId>(var parsed)
                        ? parsed
                        : null;
        return faulty(
                record,
                id != null && ReservedCommandIds.isReserved(id) ? null : id,
                text(header(record, TYPE_HEADER)),
                orderOfKey(record),
                violations,
                reason);
    }

    private static @Nullable OrderId orderOfKey(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return key != null
                        && OrderId.parse("key", new String(key, UTF_8))
                                instanceof Parsed.Valid<OrderId>(var order)
                ? order
                : null;
    }

    private static ReadCommand faulty(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable CommandId id,
            String type,
            @Nullable OrderId order,
            Violations violations,
            @Nullable DeadLetterReason deadLetter) {
        return new ReadCommand.Faulty(
                id == null ? placeOf(record) : id,
                ShownName.of(type),
                order,
                violations.all(),
                deadLetter);
    }

    static ReadCommand.Faulty failed(ReadCommand.Sound sound) {
        return new ReadCommand.Faulty(
                sound.command().commandId(),
                CommandType.of(sound.command().action()).published(),
                sound.orderId(),
                List.of(new Violation("command", "failed for a reason of our own")),
                DeadLetterReason.FAILED);
    }

    private static CommandId placeOf(ConsumerRecord<byte[], byte[]> record) {
        return ReservedCommandIds.ofPlace(record.topic(), record.partition(), record.offset());
    }

    private static boolean isRepeated(ConsumerRecord<byte[], byte[]> record, String name) {
        var headers = record.headers().headers(name).iterator();
        if (headers.hasNext()) {
            headers.next();
        }
        return headers.hasNext();
    }

    /** Null as well when it is there more than once. */
    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = isRepeated(record, name) ? null : record.headers().lastHeader(name);
        byte[] value = header == null ? null : header.value();
        return value == null || value.length > HEADER_LENGTH ? null : new String(value, UTF_8);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
