package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.askedToCancel;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.invoicedInPart;
import static io.trapiche.domain.oms.OmsOrders.notSeen;
import static io.trapiche.domain.oms.OmsOrders.readyForHandling;
import static io.trapiche.domain.oms.OmsOrders.recorded;

import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.DenialUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.NoCancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DenyingACancellationTest {

    private static final CancellationDenialDone DENIED =
            new CancellationDenialDone(command("den-1"), at(61));

    @Test
    void is_asked_for_once() {
        given(asked())
                .when(deny("den-1"))
                .then(denialBy(Requester.ERP, null))
                .when(deny("den-1"))
                .thenUnchanged();
    }

    @Test
    void is_the_operators_as_well_who_is_remembered() {
        given(asked())
                .when(
                        new Instruct(
                                command("den-1"),
                                Requester.OPERATOR,
                                "maria",
                                new DenyCancellation("sent already"),
                                at(60)))
                .then(denialBy(Requester.OPERATOR, "maria"));
    }

    @Test
    void is_for_an_order_whose_cancellation_waits_for_the_seller() {
        given(recorded("waiting-for-seller-decision"))
                .when(deny("den-1"))
                .then(denialBy(Requester.ERP, null));
        for (List<OmsOrderEvent> other :
                List.of(
                        recorded("payment-approved"),
                        readyForHandling(),
                        handled(),
                        invoicedInPart(),
                        recorded("request-cancel"),
                        recorded("cancel"),
                        recorded("invoiced"),
                        recorded("cancellation-request-denied-ffm"),
                        recorded("brand-new"))) {
            given(other).when(deny("den-1")).thenRejected(new NoCancellationRequested());
        }
        given(cancelled()).when(deny("den-1")).thenRejected(new OrderCancelledAlready());
        given(recorded("replaced")).when(deny("den-1")).thenRejected(new OrderCancelledAlready());
        given(notSeen()).when(deny("den-1")).thenRejected(new UnknownOmsOrder());
    }

    @Test
    void is_not_for_what_the_sellers_own_side_asked_for() {
        given(after(cancellationSent(), new OmsOrderChanged(askedToCancel("r1", at(6)), at(6))))
                .when(deny("den-1"))
                .thenRejected(new CancellationUnderWay());
    }

    @Test
    void is_under_way_once_at_a_time() {
        given(denying()).when(deny("den-2")).thenRejected(new DenialUnderWay());
        given(denying(), new InstructionRefused(command("den-1"), "HTTP_400", "no", at(61)))
                .when(deny("den-2"))
                .then(
                        new CancellationDenialRequested(
                                command("den-2"), Requester.ERP, null, "sent already", at(60)));
    }

    @Test
    void refuses_a_command_id_used_for_something_else() {
        given(denying())
                .when(Asks.deny(command("den-1"), "another reason", at(60)))
                .thenRejected(new CommandIdReused(command("den-1")));
    }

    @Test
    void has_one_result() {
        given(denying())
                .when(new RecordDone(command("den-1"), null, at(61)))
                .then(DENIED)
                .when(new RecordRefused(command("den-1"), "X", "x", at(62)))
                .thenUnchanged();
    }

    @Test
    void is_done_once_vtex_shows_that_the_order_goes_on() {
        for (String status :
                List.of(
                        "handling",
                        "ready-for-handling",
                        "payment-approved",
                        "cancellation-request-denied",
                        "cancellation-request-denied-ffm",
                        "invoice-after-cancellation-deny",
                        "invoice")) {
            OmsSnapshot next = snapshot(status, at(61));
            given(denying()).when(reading(next)).then(new OmsOrderChanged(next, at(61)), DENIED);
        }
    }

    @Test
    void is_done_once_vtex_shows_another_request() {
        OmsSnapshot another = askedToCancel("r2", at(61));

        given(denying()).when(reading(another)).then(new OmsOrderChanged(another, at(61)), DENIED);
    }

    @Test
    void stays_open_while_vtex_shows_the_same_request() {
        given(denying()).when(reading(askedToCancel("r1", at(6)))).thenUnchanged();
        given(denying()).when(reading(askedToCancel("r1", at(61)))).thenUnchanged();
    }

    @Test
    void is_refused_in_an_order_that_is_cancelled() {
        OmsSnapshot ended = snapshot("canceled", at(61));

        given(denying())
                .when(reading(ended))
                .then(
                        new OmsOrderChanged(ended, at(61)),
                        new InstructionRefused(
                                command("den-1"), "ORDER_CANCELLED", "order cancelled", at(61)));
    }

    @Test
    void comes_too_late_once_the_status_alone_shows_that_the_order_goes_on() {
        given(asked(), new OmsStatusChanged(new OmsStatus("handling"), at(7), at(7)))
                .when(deny("den-1"))
                .thenRejected(new NoCancellationRequested());
    }

    private static List<OmsOrderEvent> asked() {
        return after(handled(), new OmsOrderChanged(askedToCancel("r1", at(6)), at(6)));
    }

    private static List<OmsOrderEvent> denying() {
        return after(asked(), denialBy(Requester.ERP, null));
    }

    private static CancellationDenialRequested denialBy(Requester requester, @Nullable String by) {
        return new CancellationDenialRequested(
                command("den-1"), requester, by, "sent already", at(60));
    }

    private static Instruct deny(String id) {
        return Asks.deny(command(id), "sent already", at(60));
    }

    private static RecordReading reading(OmsSnapshot read) {
        return new RecordReading(REF, KEY, read, at(61));
    }
}
