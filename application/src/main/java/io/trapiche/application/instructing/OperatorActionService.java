package io.trapiche.application.instructing;

import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Requester;
import java.time.InstantSource;

/** No ERP system's command has an id that begins like an operator's. */
public final class OperatorActionService implements OperatorActionUseCase {

    private static final String PREFIX = "trapiche.operator.";

    private final OmsOrders orders;
    private final InstantSource clock;

    public OperatorActionService(OmsOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Outcome ask(OmsOrderRef order, OperatorAction action) {
        CommandId id = new CommandId(PREFIX + action.id());
        var handled =
                orders.handle(
                        order,
                        new Instruct(
                                id,
                                Requester.OPERATOR,
                                action.by(),
                                action.action(),
                                clock.instant()));
        return handled.decision()
                        instanceof Decision.Rejected<OmsOrderEvent, OmsOrderRefusal>(var reason)
                ? refused(reason)
                : new Outcome.Taken(outcome((Known) handled.state(), id));
    }

    private static Outcome refused(OmsOrderRefusal reason) {
        return reason instanceof UnknownOmsOrder
                ? new Outcome.UnknownOrder()
                : new Outcome.Refused(ErpRefusalCodes.of(reason), reason.violations());
    }

    private static Instruction.Outcome outcome(Known order, CommandId id) {
        return order.instructions().find(id).orElseThrow().outcome();
    }
}
