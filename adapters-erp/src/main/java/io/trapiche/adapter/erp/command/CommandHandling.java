package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.command.reading.CommandReader;
import io.trapiche.adapter.erp.command.reading.CommandType;
import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.command.reading.ReadCommand;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.streams.Origin;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Has commands carried out, or their rejection recorded. The tenant is the topic's, whatever the
 * body says.
 */
final class CommandHandling {

    private final CommandReader reader;
    private final ErpCommandUseCase commands;
    private final DeadLetters deadLetters;

    CommandHandling(CommandReader reader, ErpCommandUseCase commands, DeadLetters deadLetters) {
        this.reader = reader;
        this.commands = commands;
        this.deadLetters = deadLetters;
    }

    /** Repeats harmlessly: whoever fails in the middle is called again with the same record. */
    void handle(ConsumerRecord<byte[], byte[]> record) {
        AccountName account = TopicFamily.accountOf(record.topic());
        switch (reader.read(record)) {
            case ReadCommand.Sound(var order, var command) ->
                    Origin.because(
                            CommandReader.cause(record, command.commandId()),
                            () ->
                                    commands.carryOut(
                                            new OmsOrderRef(account, order),
                                            CommandType.of(command.action()).published(),
                                            command));
            case ReadCommand.Faulty faulty -> reject(account, record, faulty);
        }
    }

    /** For a record that {@link #handle} fails on again and again. */
    void giveUp(ConsumerRecord<byte[], byte[]> record) {
        AccountName account = TopicFamily.accountOf(record.topic());
        switch (reader.read(record)) {
            case ReadCommand.Sound sound -> reject(account, record, CommandReader.failed(sound));
            case ReadCommand.Faulty faulty -> reject(account, record, faulty);
        }
    }

    private void reject(
            AccountName account, ConsumerRecord<byte[], byte[]> record, ReadCommand.Faulty faulty) {
        Origin.because(
                CommandReader.cause(record, faulty.commandId()),
                () ->
                        commands.reject(
                                account,
                                faulty.commandId(),
                                faulty.type(),
                                faulty.orderId(),
                                faulty.violations()));
        DeadLetterReason reason = faulty.deadLetter();
        if (reason != null) {
            deadLetters.put(record, faulty, reason);
        }
    }
}
