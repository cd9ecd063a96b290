package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.APPROVE;
import static io.trapiche.application.flow.UnreliableVtex.Call.CANCEL;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever knows an order's address can call back; nothing counts that VTEX itself does not show.
 */
@Timeout(60)
class ClaimingTest {

    private static final Duration DEADLINE = Duration.ofSeconds(61);
    private static final VtexOrderIds IDS = new VtexOrderIds(new OrderId("FRD-1001"), null);

    private final OrderWorld world = new OrderWorld();

    @Test
    void an_order_that_vtex_does_not_have_is_neither_integrated_nor_approved() {
        submittedAndForgotten(PaymentStatus.APPROVED);

        world.claim(1, Flow.PLACE_ORDER, "SOI001", IDS);
        world.claim(1, Flow.PLACE_ORDER, "SOI002", IDS);
        world.pass(Duration.ofSeconds(30));

        assertThat(world.channelOrder()).isInstanceOf(Submitted.class);
    }

    @Test
    void it_is_looked_for_until_the_deadline_then_said_and_sent_again() {
        submittedAndForgotten(PaymentStatus.APPROVED);
        world.claim(1, Flow.PLACE_ORDER, "SOI001", IDS);

        world.pass(DEADLINE.plusSeconds(10));
        world.callBack();

        assertThat(world.calls.readings(OrderWorld.NOON)).hasSizeBetween(4, 12);
        assertThat(world.history()).contains("SubmissionFailed");
        assertThat(world.calls.changes()).containsExactly(PLACE, PLACE);
        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void an_approval_nobody_asked_for_does_not_make_the_real_one_vanish(Flow flow) {
        integrated();

        world.claim(1, flow, "SOI002", IDS);
        assertThat(world.channelOrder()).isInstanceOf(Integrated.class);

        world.approve();
        world.run();
        world.callBack();

        assertThat(world.calls.changes()).containsExactly(PLACE, APPROVE);
        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI001", "EOI004", "EOI005", "EOI009", "EOI011", "X"})
    void a_refusal_does_not_stop_an_order_that_vtex_has(String code) {
        world.place(PaymentStatus.APPROVED);
        world.run();
        var _ = world.settle();

        world.claim(1, Flow.PLACE_ORDER, code, null);

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.history()).doesNotContain("OrderParked", "SubmissionFailed");
    }

    @Test
    void another_marketplace_s_order_is_not_bound_followed_or_cancelled() {
        OrderId others = world.othersOrder();
        submittedAndForgotten(PaymentStatus.APPROVED);

        world.claim(1, Flow.PLACE_ORDER, "SOI001", new VtexOrderIds(others, null));
        world.pass(Duration.ofSeconds(30));
        assertThat(((Placed) world.channelOrder()).vtexIds()).isNull();
        world.cancel();
        world.pass(DEADLINE.plusSeconds(60));

        assertThat(world.channelOrder()).isInstanceOf(Cancelled.class);
        assertThat(world.calls.changes()).doesNotContain(CANCEL);
    }

    @Test
    void what_comes_to_an_earlier_submission_s_address_refuses_nothing() {
        world.place(PaymentStatus.PENDING);
        world.answerNext("EOI006");
        world.run();
        world.callBack();
        world.pass(Duration.ofSeconds(5));
        assertThat(world.calls.changes()).containsExactly(PLACE, PLACE);

        world.claim(1, Flow.PLACE_ORDER, "EOI005", null);
        world.callBack();

        assertThat(world.channelOrder()).isInstanceOf(Integrated.class);
        assertThat(world.history()).doesNotContain("OrderParked");
    }

    @Test
    void one_reading_serves_both_results_of_a_paid_order() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();

        assertThat(world.channelOrder()).isInstanceOf(InFulfilment.class);
        assertThat(world.calls.readings(OrderWorld.NOON.minusSeconds(1))).hasSize(1);
    }

    @Test
    void what_the_feed_tells_of_later_was_read_already() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();

        world.hearFromFeed();

        assertThat(world.calls.readings(OrderWorld.NOON.minusSeconds(1))).hasSize(1);
    }

    @Test
    void an_integration_alone_is_seen_within_seconds() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.receive(List.of(world.settle().getFirst()));

        world.pass(Duration.ofSeconds(4));

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
    }

    /** VTEX said that it enqueued the order, and lost it. */
    private void submittedAndForgotten(PaymentStatus payment) {
        world.place(payment);
        world.answerNext("EOI010");
        world.run();
        var _ = world.settle();
        assertThat(world.channelOrder()).isInstanceOf(Submitted.class);
    }

    private void integrated() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        assertThat(world.channelOrder()).isInstanceOf(Integrated.class);
    }
}
