package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.APPROVE;
import static io.trapiche.application.flow.UnreliableVtex.Call.CANCEL;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static io.trapiche.application.flow.UnreliableVtex.Call.READ;
import static io.trapiche.application.flow.UnreliableVtex.Call.REGISTER_INVOICE;
import static io.trapiche.application.flow.UnreliableVtex.Call.REGISTER_TRACKING;
import static io.trapiche.application.flow.UnreliableVtex.Call.START_HANDLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.InHandling;
import io.trapiche.domain.channel.ChannelOrderState.Invoiced;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Shipped;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.vtex.InMemoryVtex.Called;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However a call is cut short, its repetition looks first and VTEX does everything once. */
@Timeout(60)
class LosingAnswersTest {

    private static final Duration REPEATED = Duration.ofSeconds(2);

    private final OrderWorld world = new OrderWorld();

    @Test
    void a_submission_cut_short_on_the_way_is_looked_for_and_made_once() {
        world.place(PaymentStatus.APPROVED);
        world.calls.lose(PLACE);
        world.run();
        assertThat(world.channelOrder()).isInstanceOf(Received.class);

        world.pass(REPEATED);

        assertThat(world.calls.readings(OrderWorld.NOON)).hasSize(1);
        assertThat(codes(world.settle())).containsExactly("SOI001", "SOI002");
    }

    /** When calls are few, none is spent on finding out what is known: nothing was sent. */
    @Test
    void a_submission_that_was_held_back_is_made_without_looking() {
        world.calls.holdBack(PLACE);
        world.place(PaymentStatus.APPROVED);
        world.run();
        assertThat(world.channelOrder()).isInstanceOf(Received.class);

        world.pass(REPEATED);

        assertThat(world.calls.readings(OrderWorld.NOON)).isEmpty();
        assertThat(codes(world.settle())).containsExactly("SOI001", "SOI002");
    }

    @Test
    void a_submission_lost_and_then_held_back_is_looked_for_all_the_same() {
        world.place(PaymentStatus.APPROVED);
        world.calls.loseAnswerTo(PLACE);
        world.run();
        world.calls.holdBack(READ);
        assertThat(codes(world.settle())).containsExactly("SOI001", "SOI002");

        world.pass(REPEATED.multipliedBy(2));

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE);
    }

    @Test
    void a_submission_whose_answer_was_lost_is_found_and_not_repeated() {
        world.place(PaymentStatus.APPROVED);
        world.calls.loseAnswerTo(PLACE);
        world.run();
        assertThat(codes(world.settle())).containsExactly("SOI001", "SOI002");

        world.pass(REPEATED);

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE);
    }

    @Test
    void a_submission_that_is_still_enqueued_is_repeated_and_makes_one_order() {
        world.place(PaymentStatus.APPROVED);
        world.calls.loseAnswerTo(PLACE);
        world.run();
        world.pass(REPEATED);
        assertThat(world.calls.changes()).containsExactly(PLACE, PLACE);

        List<Called> results = world.settle();
        assertThat(codes(results)).containsExactly("SOI001", "SOI002", "EOI007");
        world.receive(results.reversed());
        world.run();

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.history()).containsOnlyOnce("OrderIntegrated", "OrderApproved");
        world.pass(Duration.ofMinutes(30));
        assertThat(world.calls.changes()).containsExactly(PLACE, PLACE);
    }

    @Test
    void an_approval_whose_answer_was_lost_is_found_and_not_repeated() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.approve();
        world.calls.loseAnswerTo(APPROVE);
        world.run();
        assertThat(codes(world.settle())).containsExactly("SOI002");

        world.pass(REPEATED);

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, APPROVE);
    }

    @Test
    void handling_that_started_unheard_goes_on() {
        inVtexAndKnown();
        world.calls.loseAnswerTo(START_HANDLING);

        world.command(ErpCommands.acknowledgement());
        world.pass(REPEATED);

        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.HANDLING);
        assertThat(world.channelOrder()).isInstanceOf(InHandling.class);
        assertThat(world.history())
                .containsOnlyOnce("OmsHandlingStarted", "HandlingStarted")
                .doesNotContain("InstructionRefused");
    }

    @Test
    void an_invoice_whose_answer_was_lost_stands_once() {
        inVtexAndKnown();
        world.calls.loseAnswerTo(REGISTER_INVOICE);

        world.command(ErpCommands.invoice());
        world.pass(REPEATED);
        world.hearFromFeed();

        assertThat(world.inVtex().packages()).hasSize(1);
        assertThat(world.channelOrder()).isInstanceOf(Invoiced.class);
        assertThat(world.history())
                .containsOnlyOnce("InvoiceRegistered", "InvoiceIssued")
                .doesNotContain("InstructionRefused");
    }

    @Test
    void what_came_of_a_step_is_read_though_its_first_reading_failed() {
        inVtexAndKnown();
        world.command(ErpCommands.invoice());
        world.calls.during(REGISTER_TRACKING, () -> world.calls.lose(READ));

        world.command(ErpCommands.tracking("track-1", null));
        world.pass(REPEATED);

        assertThat(world.channelOrder()).isInstanceOf(Shipped.class);
        assertThat(world.history()).containsOnlyOnce("TrackingRegistered", "OrderShipped");
    }

    @Test
    void what_came_of_a_step_is_read_though_its_first_reading_was_held_back() {
        inVtexAndKnown();
        world.command(ErpCommands.invoice());
        world.calls.during(REGISTER_TRACKING, () -> world.calls.holdBack(READ));

        world.command(ErpCommands.tracking("track-1", null));
        world.pass(REPEATED);

        assertThat(world.channelOrder()).isInstanceOf(Shipped.class);
        assertThat(world.history()).containsOnlyOnce("TrackingRegistered", "OrderShipped");
    }

    @Test
    void a_cancellation_whose_answer_was_lost_is_confirmed_once() {
        inVtexAndKnown();
        world.calls.loseAnswerTo(CANCEL);

        world.cancel();
        world.run();
        world.pass(REPEATED);

        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.CANCELED);
        assertThat(world.channelOrder()).isInstanceOf(Cancelled.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, CANCEL, CANCEL);
        assertThat(world.history()).containsOnlyOnce("OmsCancellationDone", "OrderCancelled");
    }

    @Test
    void a_confirmation_whose_answer_was_lost_is_not_repeated() {
        inVtexAndKnown();
        world.calls.during(CANCEL, () -> world.calls.loseAnswerTo(CANCEL));
        world.calls.loseAnswerTo(CANCEL);

        world.cancel();
        world.run();
        world.pass(REPEATED.multipliedBy(3));

        assertThat(world.channelOrder()).isInstanceOf(Cancelled.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, CANCEL, CANCEL);
        assertThat(world.history()).containsOnlyOnce("OmsCancellationDone", "OrderCancelled");
    }

    private void inVtexAndKnown() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
    }

    private static List<String> codes(List<Called> results) {
        return results.stream().map(Called::result).map(ProcessingResult::code).toList();
    }
}
