package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.flow.Step.AddNote;
import io.trapiche.domain.flow.Step.RegisterInvoice;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddingANoteFlowTest {

    private static final TimelineNote NOTE = new TimelineNote("erp", new PersonalData("Called"));
    private static final NoteRequested ASKED =
            new NoteRequested(command("note-1"), Requester.ERP, null, NOTE, at(7));
    private static final AddNote STEP = new AddNote(REF, command("note-1"), NOTE);

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);

    @Test
    void comes_whenever_nothing_else_is_to_be_done() {
        assertThat(step(after(handled(), ASKED))).isEqualTo(STEP);
        assertThat(step(after(cancelled(), ASKED))).isEqualTo(STEP);
        assertThat(step(after(cancellationSent(), ASKED))).isEqualTo(STEP);
        assertThat(step(after(handled(), ASKED, new NoteAdded(command("note-1"), at(8)))))
                .isInstanceOf(WaitUntil.class);
    }

    @Test
    void holds_up_nothing() {
        assertThat(
                        step(
                                after(
                                        handled(),
                                        new OmsStatusChanged(
                                                new OmsStatus("handling"), at(4), at(4)),
                                        ASKED,
                                        new InvoiceRequested(
                                                command("inv-1"), invoice("N1", 1_000), at(8)))))
                .isInstanceOf(RegisterInvoice.class);
        assertThat(step(after(cancellationAsked(), ASKED))).isInstanceOf(SendCancellation.class);
    }

    private Step step(List<OmsOrderEvent> history) {
        return flow.next(new NotPlaced(), OmsOrders.given(history).state(), at(9));
    }
}
