package io.trapiche.domain.erp;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a command of an ERP system, whatever order it was for. */
public sealed interface ErpCommandEvent {

    Instant at();

    /**
     * An order took the command; the order's events tell its result.
     *
     * @param orderId the order's
     */
    record ErpCommandTaken(AccountName account, CommandId commandId, OrderId orderId, Instant at)
            implements ErpCommandEvent {}

    /**
     * The command was not carried out, and never will be under this id.
     *
     * @param commandId the ERP's, or one made from the command's place in its topic when it gave
     *     none that can be read
     * @param type as the ERP named it; empty when unreadable
     * @param orderId as the ERP named it; null when unreadable
     * @param violations empty when the command was sound and its order refused it as a whole
     */
    record ErpCommandRejected(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            String code,
            List<Violation> violations,
            Instant at)
            implements ErpCommandEvent {
        public ErpCommandRejected {
            violations = List.copyOf(violations);
        }
    }
}
