package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.reject;

import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordControlSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordPreview;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderCommand.RecordToldStatus;
import io.trapiche.domain.oms.OmsOrderCommand.RetellOrder;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;

/** The rules of an order of VTEX's order management. */
public final class OmsOrderDecider
        implements Decider<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> {

    @Override
    public OmsOrderState initial() {
        return new NotSeen();
    }

    @Override
    public Decision<OmsOrderEvent, OmsOrderRefusal> decide(
            OmsOrderState state, OmsOrderCommand command) {
        return switch (state) {
            case NotSeen _ ->
                    command instanceof RecordReading reading
                            ? accept(
                                    new OmsOrderRecorded(
                                            reading.ref(),
                                            reading.channelOrder(),
                                            reading.snapshot(),
                                            reading.at()))
                            : reject(new UnknownOmsOrder());
            case Known known -> decideKnown(known, command);
        };
    }

    private static Decision<OmsOrderEvent, OmsOrderRefusal> decideKnown(
            Known order, OmsOrderCommand command) {
        return switch (command) {
            case RecordReading reading -> Readings.decide(order, reading);
            case RecordToldStatus told -> Readings.decide(order, told);
            case RetellOrder retell -> Readings.decide(order, retell);
            case Instruct instruct -> Asking.decide(order, instruct);
            case RecordHandlingStarted started -> Settling.decide(order, started);
            case RecordDone done -> Settling.decide(order, done);
            case RecordCancellationSent sent -> Settling.decide(order, sent);
            case RecordChangeSent sent -> Settling.decide(order, sent);
            case RecordControlSent sent -> Settling.decide(order, sent);
            case RecordPreview told -> Settling.decide(order, told);
            case RecordRefused refused -> Settling.decide(order, refused);
        };
    }

    @Override
    public OmsOrderState evolve(OmsOrderState state, OmsOrderEvent event) {
        return OmsOrderEvolution.evolve(state, event);
    }
}
