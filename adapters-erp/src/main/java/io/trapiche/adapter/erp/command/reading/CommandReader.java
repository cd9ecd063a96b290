package io.trapiche.adapter.erp.command.reading;

import static io.trapiche.adapter.erp.command.reading.CommandContent.COMMAND_ID;
import static io.trapiche.adapter.erp.command.reading.CommandContent.ORDER_ID;
import static io.trapiche.adapter.erp.command.reading.CommandContent.TYPE;
import static io.trapiche.adapter.erp.command.reading.CommandContent.complete;
import static io.trapiche.adapter.erp.command.reading.CommandContent.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.application.streams.Cause;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads records of topics of commands. Whatever comes, something can be said about it. */
public final class CommandReader {

    private static final String HEADER = "header";

    private final int maxBytes;
    private final CommandContent content;

    /**
     * A reader.
     *
     * @param maxBytes of one command
     * @param fiscal whose commands are refused for wrong check digits
     */
    public CommandReader(int maxBytes, FiscalPolicies fiscal) {
        this.maxBytes = maxBytes;
        this.content = new CommandContent(fiscal);
    }

    /** What the record is. The same for every delivery of it. */
    public ReadCommand read(ConsumerRecord<byte[], byte[]> record) {
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
        Optional<String> repeated = new CommandHeaders(record.headers()).repeated();
        if (repeated.isPresent()) {
            return dead(
                    record,
                    DeadLetterReason.AMBIGUOUS_HEADER,
                    "has the header " + repeated.get() + " more than once (expected: once)");
        }
        return CommandJson.object(value)
                .map(command -> read(record, command))
                .orElseGet(
                        () ->
                                dead(
                                        record,
                                        DeadLetterReason.UNDECODABLE,
                                        "is malformed (expected: a JSON object in UTF-8)"));
    }

    /** What events have for their cause that a record leads to. */
    public static Cause cause(ConsumerRecord<byte[], byte[]> record, CommandId id) {
        return Cause.told(id.value(), new CommandHeaders(record.headers()).traceparent());
    }

    private ReadCommand read(ConsumerRecord<byte[], byte[]> record, ObjectNode command) {
        CommandFaults faults = new CommandFaults();
        CommandHeaders headers = new CommandHeaders(record.headers());
        complete(command, COMMAND_ID, headers.id(), HEADER, faults);
        complete(command, TYPE, headers.type(), HEADER, faults);
        if (!command.hasNonNull(COMMAND_ID)) {
            faults.add(COMMAND_ID, "is missing (expected: " + CommandId.EXPECTED + ")");
        }
        Optional<CommandType> type =
                content.check(TopicFamily.accountOf(record.topic()), command, faults);
        checkKey(record, command, faults);
        return type.isPresent() && faults.isEmpty()
                ? sound(type.get(), command)
                : faulty(record, command, type, faults);
    }

    private static void checkKey(
            ConsumerRecord<byte[], byte[]> record, ObjectNode command, CommandFaults faults) {
        byte[] key = record.key();
        String order = text(command, ORDER_ID);
        if (key != null && !faults.has(ORDER_ID) && !new String(key, UTF_8).equals(order)) {
            faults.add("key", "differs (expected: the order id)");
        }
    }

    private static ReadCommand sound(CommandType type, ObjectNode command) {
        CommandId id = new CommandId(text(command, COMMAND_ID));
        OrderId order = new OrderId(text(command, ORDER_ID));
        OmsAction action = CommandContent.action(type, command);
        return new ReadCommand.Sound(order, new ErpCommand(id, action));
    }

    private static ReadCommand faulty(
            ConsumerRecord<byte[], byte[]> record,
            ObjectNode command,
            Optional<CommandType> type,
            CommandFaults faults) {
        return new ReadCommand.Faulty(
                idOrPlace(record, text(command, COMMAND_ID)),
                ShownName.of(text(command, TYPE)),
                orderOrKey(record, text(command, ORDER_ID)),
                faults.all(),
                type.isPresent() ? null : DeadLetterReason.UNKNOWN_TYPE);
    }

    private static ReadCommand dead(
            ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, String description) {
        CommandHeaders headers = new CommandHeaders(record.headers());
        return new ReadCommand.Faulty(
                idOrPlace(record, headers.id()),
                ShownName.of(Objects.requireNonNullElse(headers.type(), "")),
                orderOrKey(record, null),
                List.of(new Violation("command", description)),
                reason);
    }

    /** What becomes of a sound command that nobody could carry out. */
    public static ReadCommand.Faulty failed(ReadCommand.Sound sound) {
        return new ReadCommand.Faulty(
                sound.command().commandId(),
                CommandType.of(sound.command().action()).published(),
                sound.orderId(),
                List.of(new Violation("command", "failed for a reason of our own")),
                DeadLetterReason.FAILED);
    }

    private static CommandId idOrPlace(
            ConsumerRecord<byte[], byte[]> record, @Nullable String raw) {
        CommandId id = valid(CommandId.parse(COMMAND_ID, raw));
        return id == null || ReservedCommandIds.isReserved(id)
                ? ReservedCommandIds.ofPlace(record.topic(), record.partition(), record.offset())
                : id;
    }

    /** Results keep a command's order together even if its body does not name it. */
    private static @Nullable OrderId orderOrKey(
            ConsumerRecord<byte[], byte[]> record, @Nullable String raw) {
        OrderId order = valid(OrderId.parse(ORDER_ID, raw));
        byte[] key = record.key();
        return order != null || key == null
                ? order
                : valid(OrderId.parse("key", new String(key, UTF_8)));
    }

    private static <T> @Nullable T valid(Parsed<T> parsed) {
        return parsed instanceof Parsed.Valid<T>(var value) ? value : null;
    }
}
