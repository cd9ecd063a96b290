package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.snapshot;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.given;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static io.trapiche.domain.oms.OmsOrders.notSeen;
import static io.trapiche.domain.oms.OmsOrders.recorded;

import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddingANoteTest {

    private static final NoteRequested ASKED =
            new NoteRequested(command("note-1"), Requester.ERP, null, note("Called"), at(60));

    @Test
    void is_asked_for_once_in_whatever_state() {
        for (List<OmsOrderEvent> order :
                List.of(
                        recorded("payment-pending"),
                        recorded(""),
                        handled(),
                        cancellationSent(),
                        recorded("invoiced"),
                        cancelled(),
                        recorded("brand-new"))) {
            given(order).when(ask("Called")).then(ASKED).when(ask("Called")).thenUnchanged();
        }
        given(notSeen()).when(ask("Called")).thenRejected(new UnknownOmsOrder());
    }

    @Test
    void may_say_the_same_again_under_another_id() {
        given(after(handled(), ASKED))
                .when(Asks.note(command("note-2"), note("Called"), at(60)))
                .then(
                        new NoteRequested(
                                command("note-2"), Requester.ERP, null, note("Called"), at(60)));
        given(after(handled(), ASKED))
                .when(ask("Called twice"))
                .thenRejected(new CommandIdReused(command("note-1")));
    }

    @Test
    void has_one_result() {
        given(after(handled(), ASKED))
                .when(new RecordDone(command("note-1"), null, at(61)))
                .then(new NoteAdded(command("note-1"), at(61)))
                .when(new RecordRefused(command("note-1"), "X", "x", at(62)))
                .thenUnchanged();
        given(after(handled(), ASKED))
                .when(new RecordRefused(command("note-1"), "X", "x", at(61)))
                .then(new InstructionRefused(command("note-1"), "X", "x", at(61)));
    }

    @Test
    void outlives_an_order_that_ends() {
        for (String end : List.of("canceled", "replaced", "invoiced")) {
            given(after(handled(), ASKED))
                    .when(new RecordReading(REF, KEY, snapshot(end, at(61)), at(61)))
                    .then(new OmsStatusChanged(new OmsStatus(end), at(61), at(61)));
        }
    }

    private static Instruct ask(String message) {
        return Asks.note(command("note-1"), note(message), at(60));
    }

    private static TimelineNote note(String message) {
        return new TimelineNote("erp", new PersonalData(message));
    }
}
