package io.trapiche.application.instructing.port;

import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an ERP system's commands. Each gets one result, which leaves with the events: at once for a
 * refusal, else when VTEX has answered.
 */
public interface ErpCommandUseCase {

    /**
     * Carries a sound command out, or records its refusal as its result. A repeat of the same
     * command changes nothing.
     */
    void carryOut(OmsOrderRef order, String type, ErpCommand command);

    /**
     * Records that the command could not be understood, as its result.
     *
     * @param orderId null when unreadable
     */
    void reject(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations);

    /** What an ERP system asks, under the id that it gave. */
    record ErpCommand(CommandId commandId, OmsAction action) {}
}
