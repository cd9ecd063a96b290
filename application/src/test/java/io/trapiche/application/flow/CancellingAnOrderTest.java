package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.CANCEL;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static io.trapiche.application.flow.UnreliableVtex.Call.START_HANDLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A marketplace cancels, at every stage of its order. */
@Timeout(60)
class CancellingAnOrderTest {

    private final OrderWorld world = new OrderWorld();

    @Test
    void an_order_cancelled_before_its_submission_never_reaches_vtex() {
        world.place(PaymentStatus.APPROVED);
        world.cancel();

        world.run();
        world.pass(Duration.ofMinutes(5));

        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Cancelled.class, cancelled -> assertThat(cancelled.vtexIds()).isNull());
        assertThat(world.calls.changes()).isEmpty();
        assertThat(world.isInVtex()).isFalse();
    }

    @Test
    void an_order_cancelled_while_vtex_integrates_it_is_cancelled_there() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.cancel();
        world.run();
        assertThat(world.calls.changes()).containsExactly(PLACE);

        world.callBack();
        world.hearFromFeed();

        assertCancelledInVtex();
        assertThat(world.calls.changes()).containsExactly(PLACE, CANCEL, CANCEL);
    }

    @Test
    void an_unpaid_order_in_vtex_is_cancelled_in_one_step() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        assertThat(world.channelOrder()).isInstanceOf(Integrated.class);

        world.cancel();
        world.run();

        assertCancelledInVtex();
        assertThat(world.calls.changes()).containsExactly(PLACE, CANCEL);
    }

    @Test
    void an_order_in_handling_is_cancelled_in_two_steps() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        world.command(ErpCommands.acknowledgement());
        world.hearFromFeed();
        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);

        world.cancel();
        world.run();

        assertCancelledInVtex();
        assertThat(world.calls.changes()).containsExactly(PLACE, START_HANDLING, CANCEL, CANCEL);
    }

    @Test
    void an_order_that_vtex_is_cancelling_refuses_no_cancellation() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.moveInVtexUnheard(OmsStatus.CANCEL);

        world.cancel();
        world.pass(Duration.ofMinutes(1));

        assertThat(world.history()).doesNotContain("InstructionRefused");
        assertThat(world.calls.changes()).containsExactly(PLACE, CANCEL);
        world.moveInVtexUnheard(OmsStatus.CANCELED);
        world.pass(Duration.ofMinutes(11));
        assertCancelledInVtex();
    }

    @Test
    void one_that_vtex_is_known_to_be_cancelling_is_not_cancelled_again() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.moveInVtex(OmsStatus.CANCEL);
        world.hearFromFeed();

        world.cancel();
        world.pass(Duration.ofMinutes(1));

        assertThat(world.calls.changes()).containsExactly(PLACE);
        assertThat(world.history()).doesNotContain("InstructionRefused");
    }

    @Test
    void the_erp_can_neither_acknowledge_nor_invoice_what_was_cancelled() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.cancel();
        world.run();

        world.command(ErpCommands.acknowledgement());
        world.command(ErpCommands.invoice());
        world.hearFromFeed();

        assertCancelledInVtex();
        assertThat(world.history())
                .doesNotContain("OrderAcknowledged", "InvoiceRequested", "HandlingStarted");
    }

    private void assertCancelledInVtex() {
        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.CANCELED);
        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Cancelled.class, cancelled -> assertThat(cancelled.vtexIds()).isNotNull());
        assertThat(world.history()).containsOnlyOnce("OrderCancelled");
    }
}
