package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.brl;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordControlSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderRefusal.ChangeNotOpen;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownChange;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violation;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A removal of 30.00 stands still in VTEX. */
class ControllingAChangeTest {

    private static final Instant NOW = at(60);
    private static final ItemRemoval REMOVAL = new ItemRemoval("no freight", List.of(), brl(3_000));
    private static final ControlChange RETRY =
            new ControlChange(Control.RETRY, command("rem-1"), null);
    private static final ControlChange CANCEL =
            new ControlChange(Control.CANCEL, command("rem-1"), "asked twice");

    @Test
    void is_asked_for_once_under_an_id() {
        taken().when(asked("ctl-1", CANCEL))
                .then(
                        new ChangeControlRequested(
                                command("ctl-1"), Requester.ERP, null, CANCEL, NOW))
                .when(asked("ctl-1", CANCEL))
                .thenUnchanged()
                .when(new RecordControlSent(command("ctl-1"), at(61)))
                .then(new ChangeControlSent(command("ctl-1"), at(61)))
                .when(new RecordControlSent(command("ctl-1"), at(62)))
                .thenUnchanged()
                .when(asked("ctl-2", RETRY))
                .thenRejected(
                        notOpen(
                                "is of a change that is being retried or cancelled (expected: that"
                                        + " result first)"));
    }

    @Test
    void that_gives_up_is_done_when_the_change_is_given_up() {
        taken().given(requested("ctl-1", CANCEL))
                .when(RecordRefused.changeCanceled(command("rem-1"), NOW))
                .then(
                        new InstructionRefused(
                                command("rem-1"),
                                "CHANGE_CANCELED",
                                "change canceled in VTEX",
                                NOW),
                        new ChangeControlDone(command("ctl-1"), NOW));
    }

    @Test
    void that_gives_up_is_refused_when_the_change_is_done() {
        OmsSnapshot less = worth(7_000);
        taken().given(requested("ctl-1", CANCEL), new OmsOrderChanged(less, at(59)))
                .when(new RecordDone(command("rem-1"), "c1", NOW))
                .then(
                        new RemovalDone(
                                command("rem-1"),
                                new ChangeEffect(brl(10_000), brl(7_000), List.of()),
                                NOW),
                        new InstructionRefused(
                                command("ctl-1"), "CHANGE_DONE", "change done in VTEX", NOW));
    }

    @Test
    void that_retries_is_done_when_vtex_took_it_or_the_change_is_done() {
        var retried = taken().given(requested("ctl-1", RETRY));

        retried.when(new RecordDone(command("ctl-1"), null, NOW))
                .then(new ChangeControlDone(command("ctl-1"), NOW));
        retried.given(new OmsOrderChanged(worth(7_000), at(59)))
                .when(new RecordDone(command("rem-1"), "c1", NOW))
                .then(
                        new RemovalDone(
                                command("rem-1"),
                                new ChangeEffect(brl(10_000), brl(7_000), List.of()),
                                NOW),
                        new ChangeControlDone(command("ctl-1"), NOW));
        retried.when(RecordRefused.changeCanceled(command("rem-1"), NOW))
                .then(
                        new InstructionRefused(
                                command("rem-1"),
                                "CHANGE_CANCELED",
                                "change canceled in VTEX",
                                NOW),
                        new InstructionRefused(
                                command("ctl-1"),
                                "CHANGE_CANCELED",
                                "change canceled in VTEX",
                                NOW));
    }

    @Test
    void is_of_a_change_that_vtex_has() {
        var waiting = given(handled(), new RemovalRequested(command("rem-1"), REMOVAL, at(7)));

        waiting.when(asked("ctl-1", RETRY))
                .thenRejected(
                        notOpen(
                                "is of a change that VTEX has not taken yet (expected: one that it"
                                        + " has)"));
        waiting.when(asked("ctl-1", CANCEL))
                .then(
                        new ChangeControlRequested(
                                command("ctl-1"), Requester.ERP, null, CANCEL, NOW));
        given(handled())
                .when(asked("ctl-1", RETRY))
                .thenRejected(
                        new UnknownChange(
                                List.of(
                                        new Violation(
                                                "changeCommandId",
                                                "is of no change of the order (expected: that of a"
                                                        + " change or a removal)"))));
        taken().given(new RemovalDone(command("rem-1"), null, at(9)))
                .when(asked("ctl-1", CANCEL))
                .thenRejected(
                        notOpen("is of a change that has its result (expected: one under way)"));
    }

    @Test
    void that_gives_up_is_done_when_the_change_is_not_asked_for_any_more() {
        OmsSnapshot asked = io.trapiche.domain.Samples.snapshot("cancellation-requested", at(50));
        given(
                        handled(),
                        new RemovalRequested(command("rem-1"), REMOVAL, at(7)),
                        requested("ctl-1", CANCEL))
                .when(new RecordReading(REF, null, asked, NOW))
                .then(
                        new OmsStatusChanged(asked.status(), at(50), NOW),
                        new InstructionRefused(
                                command("rem-1"),
                                "CANCELLATION_REQUESTED",
                                "cancellation requested in VTEX",
                                NOW),
                        new ChangeControlDone(command("ctl-1"), NOW));
    }

    @Test
    void ends_with_the_order() {
        OmsSnapshot gone = io.trapiche.domain.Samples.snapshot("canceled", at(0));
        taken().given(new OmsOrderChanged(gone, at(50)))
                .when(asked("ctl-1", RETRY))
                .thenRejected(new OrderCancelledAlready());
    }

    private static Instruct asked(String id, ControlChange control) {
        return new Instruct(command(id), Requester.ERP, control, NOW);
    }

    private static ChangeControlRequested requested(String id, ControlChange control) {
        return new ChangeControlRequested(command(id), Requester.ERP, null, control, at(50));
    }

    private static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal>
            taken() {
        return given(
                handled(),
                new RemovalRequested(command("rem-1"), REMOVAL, at(7)),
                new RemovalSent(command("rem-1"), "c1", at(8)));
    }

    private static ChangeNotOpen notOpen(String description) {
        return new ChangeNotOpen(List.of(new Violation("changeCommandId", description)));
    }

    private static OmsSnapshot worth(long centavos) {
        OmsSnapshot shown = io.trapiche.domain.Samples.snapshot("handling", at(0));
        return new OmsSnapshot(
                shown.status(),
                shown.lastChange(),
                shown.origin(),
                shown.affiliateId(),
                shown.marketplaceOrderId(),
                brl(centavos),
                true,
                false,
                shown.lines(),
                shown.packages(),
                null,
                shown.document(),
                "fingerprint of " + centavos,
                null,
                List.of(),
                0);
    }
}
