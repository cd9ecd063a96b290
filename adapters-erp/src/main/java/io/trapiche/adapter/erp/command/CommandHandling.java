package io.trapiche.adapter.erp.command;

import io.trapiche.adapter.erp.command.reading.CommandReader;
import io.trapiche.adapter.erp.command.reading.CommandType;
import io.trapiche.adapter.erp.command.reading.DeadLetterReason;
import io.trapiche.adapter.erp.command.reading.ReadCommand;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
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
    private final CommandMeters meters;

    CommandHandling(
            CommandReader reader,
            ErpCommandUseCase commands,
            DeadLetters deadLetters,
            CommandMeters meters) {
        this.reader = reader;
        this.commands = commands;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Repeats harmlessly: whoever fails in the middle is called again with the same record. */
    void handle(ConsumerRecord<byte[], byte[]> record) {
        AccountName account = TopicFamily.accountOf(record.topic());
        switch (reader.read(record)) {
            case ReadCommand.Sound sound -> carryOut(account, record, sound);
            case ReadCommand.Faulty faulty -> reject(account, record, faulty);
        }
    }

    private void carryOut(
            AccountName account, ConsumerRecord<byte[], byte[]> record, ReadCommand.Sound sound) {
        ErpCommand command = sound.command();
        String type = CommandType.of(command.action()).published();
        Origin.because(
                CommandReader.cause(record, command.commandId()),
                () -> commands.carryOut(new OmsOrderRef(account, sound.orderId()), type, command));
        meters.taken(record, type);
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
        meters.rejected(record, faulty.knownType());
        DeadLetterReason reason = faulty.deadLetter();
        if (reason != null) {
            deadLetters.put(record, faulty, reason);
            meters.deadLetter(record, reason);
        }
    }
}
