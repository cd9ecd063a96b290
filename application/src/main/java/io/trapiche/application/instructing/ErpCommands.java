package io.trapiche.application.instructing;

import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.erp.ErpCommandDecider;
import io.trapiche.domain.erp.ErpCommandEvent;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;

/**
 * Which commands of ERP systems have been taken or rejected. Throws as {@link Aggregates} does.
 *
 * @param aggregates where they are kept
 */
public record ErpCommands(
        Aggregates<ErpCommandRejected, ErpCommandDecider.State, ErpCommandEvent, Void> aggregates) {

    boolean isOpen(AccountName account, CommandId id) {
        return aggregates.load(StreamId.of(account, id)) == ErpCommandDecider.State.OPEN;
    }

    /** A repeat changes nothing. */
    void reject(ErpCommandRejected rejection) {
        var _ =
                aggregates.handleNew(
                        StreamId.of(rejection.account(), rejection.commandId()), rejection);
    }
}
