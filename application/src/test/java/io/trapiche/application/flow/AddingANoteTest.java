package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.ADD_NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ERP has something to say on the order's timeline. */
@Timeout(60)
class AddingANoteTest {

    private final OrderWorld world = new OrderWorld();

    @BeforeEach
    void an_order_is_in_vtex() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
    }

    @Test
    void is_made_once_however_often_it_is_asked_for() {
        world.command(ErpCommands.note());
        world.command(ErpCommands.note());
        world.hearFromFeed();

        assertThat(world.notes()).hasSize(1);
        assertThat(world.history()).containsOnlyOnce("NoteAdded");
    }

    @Test
    void is_rather_made_twice_than_not_at_all() {
        world.calls.loseAnswerTo(ADD_NOTE);

        world.command(ErpCommands.note());
        world.pass(Duration.ofMinutes(5));

        assertThat(world.notes()).hasSize(2);
        assertThat(world.history()).containsOnlyOnce("NoteAdded");
    }

    /** Many keys may not write notes. */
    @Test
    void that_cannot_be_made_holds_up_nothing() {
        world.calls.forbid(ADD_NOTE);
        world.command(ErpCommands.note());
        world.command(ErpCommands.acknowledgement());
        world.loseFromFeed();
        world.pass(Duration.ofSeconds(20));

        assertThat(world.history()).contains("OmsHandlingStarted").doesNotContain("NoteAdded");
        assertThat(((Known) world.omsOrder()).snapshot().status()).isEqualTo(OmsStatus.HANDLING);

        world.command(ErpCommands.invoice());
        assertThat(world.history()).contains("InvoiceRegistered");
    }
}
