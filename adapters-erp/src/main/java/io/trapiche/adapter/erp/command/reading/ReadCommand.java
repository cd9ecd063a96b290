package io.trapiche.adapter.erp.command.reading;

import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was made of a record in a topic of commands. */
public sealed interface ReadCommand {

    /** Can be carried out. */
    record Sound(OrderId orderId, ErpCommand command) implements ReadCommand {}

    /**
     * Will never be carried out.
     *
     * @param commandId made from the record's place when the ERP gave none that can be read
     * @param type empty when unreadable
     * @param deadLetter why the record becomes a dead letter; null when it is just a command with
     *     faults
     */
    record Faulty(
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations,
            @Nullable DeadLetterReason deadLetter)
            implements ReadCommand {
        public Faulty {
            violations = List.copyOf(violations);
        }

        /** The type if there is such a one, {@code unknown} otherwise. */
        public String knownType() {
            return CommandType.known(type);
        }
    }
}
