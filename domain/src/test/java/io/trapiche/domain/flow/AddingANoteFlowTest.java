package io.trapiche.domain.flow;

import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.oms.OmsOrders.after;
import static io.trapiche.domain.oms.OmsOrders.cancellationAsked;
import static io.trapiche.domain.oms.OmsOrders.cancellationSent;
import static io.trapiche.domain.oms.OmsOrders.cancelled;
import static io.trapiche.domain.oms.OmsOrders.handled;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.NotPlaced;
import io.trapiche.domain.flow.Step.AddNote;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrders;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddingANoteFlowTest {

    private static final TimelineNote NOTE = new TimelineNote("erp", new PersonalData("Called"));
    private static final NoteRequested ASKED =
            new NoteRequested(command("note-1"), Requester.ERP, null, NOTE, at(7));
    private static final AddNote STEP = new AddNote(REF, command("note-1"), NOTE);

    private final OrderFlow flow = new OrderFlow(FlowSettings.DEFAULT);

    @Test
    void comes_beside_all_steps() {
        assertThat(note(after(handled(), ASKED))).contains(STEP);
        assertThat(note(after(cancelled(), ASKED))).contains(STEP);
        assertThat(note(after(cancellationSent(), ASKED))).contains(STEP);
        assertThat(note(after(cancellationAsked(), ASKED))).contains(STEP);
        assertThat(note(after(handled(), ASKED, new NoteAdded(command("note-1"), at(8)))))
                .isEmpty();
    }

    @Test
    void is_no_step_that_anything_waits_for() {
        assertThat(step(after(handled(), ASKED))).isInstanceOf(WaitUntil.class);
        assertThat(step(after(cancellationAsked(), ASKED))).isEqualTo(step(cancellationAsked()));
    }

    private Optional<AddNote> note(List<OmsOrderEvent> history) {
        return flow.note(OmsOrders.given(history).state());
    }

    private Step step(List<OmsOrderEvent> history) {
        return flow.next(new NotPlaced(), OmsOrders.given(history).state(), at(9));
    }
}
