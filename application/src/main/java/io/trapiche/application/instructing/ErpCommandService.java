package io.trapiche.application.instructing;

import io.trapiche.application.instructing.port.ErpCommandUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violation;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An id that comes again with other content has its one result already, or will have it. */
public final class ErpCommandService implements ErpCommandUseCase {

    private final OmsOrders orders;
    private final ErpCommands commands;
    private final InstantSource clock;

    public ErpCommandService(OmsOrders orders, ErpCommands commands, InstantSource clock) {
        this.orders = orders;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void carryOut(OmsOrderRef order, String type, ErpCommand command) {
        if (!commands.isOpen(order.account(), command.commandId())) {
            return;
        }
        var decision = orders.handle(order, instruct(command)).decision();
        if (decision instanceof Decision.Rejected<OmsOrderEvent, OmsOrderRefusal>(var reason)
                && !(reason instanceof OmsOrderRefusal.CommandIdReused)) {
            commands.reject(
                    new ErpCommandRejected(
                            order.account(),
                            command.commandId(),
                            type,
                            order.orderId(),
                            ErpRefusalCodes.of(reason),
                            reason.violations(),
                            clock.instant()));
        }
    }

    @Override
    public void reject(
            AccountName account,
            CommandId commandId,
            String type,
            @Nullable OrderId orderId,
            List<Violation> violations) {
        if (orderId != null && isTaken(new OmsOrderRef(account, orderId), commandId)) {
            return;
        }
        commands.reject(
                new ErpCommandRejected(
                        account,
                        commandId,
                        type,
                        orderId,
                        "INVALID_COMMAND",
                        violations,
                        clock.instant()));
    }

    private boolean isTaken(OmsOrderRef order, CommandId commandId) {
        return orders.find(order) instanceof Known known && known.hasTaken(commandId);
    }

    private Instruct instruct(ErpCommand command) {
        return new Instruct(command.commandId(), Requester.ERP, command.action(), clock.instant());
    }
}
