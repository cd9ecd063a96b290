package io.trapiche.application.instructing;

import io.trapiche.application.correcting.port.ParkedOrderUseCases.Intervention;
import io.trapiche.application.instructing.port.ControlChangeUseCase;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderRefusal;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Commands of operators have ids that no ERP system may use. */
public final class ControlChangeService implements ControlChangeUseCase {

    private final OmsOrders orders;
    private final InstantSource clock;

    public ControlChangeService(OmsOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Outcome control(OmsOrderRef order, Control control, CommandId change, Intervention why) {
        Instant now = clock.instant();
        CommandId id = new CommandId("trapiche.change-control-" + now.toEpochMilli());
        Instruct wish =
                new Instruct(
                        id,
                        Requester.OPERATOR,
                        new ControlChange(control, change, why.reason(), why.by()),
                        now);
        return orders.handle(order, wish).decision()
                        instanceof Decision.Rejected<OmsOrderEvent, OmsOrderRefusal>(var reason)
                ? refused(reason)
                : new Outcome.Asked(id);
    }

    private static Outcome refused(OmsOrderRefusal reason) {
        return reason instanceof OmsOrderRefusal.UnknownOmsOrder
                ? new Outcome.UnknownOrder()
                : new Outcome.Refused(
                        ErpRefusalCodes.of(reason),
                        reason instanceof OmsOrderRefusal.Unfit unfit
                                ? unfit.violations()
                                : List.of());
    }
}
