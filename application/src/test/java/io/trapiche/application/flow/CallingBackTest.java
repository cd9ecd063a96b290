package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.APPROVE;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.testkit.vtex.InMemoryVtex.Called;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallingBackTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final OrderWorld world = new OrderWorld();

    @Test
    void results_that_come_twice_change_nothing_the_second_time() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        List<Called> results = world.settle();
        world.receive(results);
        world.pass(Duration.ofSeconds(3));
        List<String> history = world.history();

        world.receive(results);
        world.pass(Duration.ofSeconds(3));

        assertThat(world.history())
                .isEqualTo(history)
                .containsExactly(
                        "OrderReceived",
                        "OrderSubmitted",
                        "OmsOrderRecorded",
                        "OrderIntegrated",
                        "OrderApproved");
    }

    @Test
    void a_result_that_overtakes_the_answer_counts() {
        world.place(PaymentStatus.APPROVED);
        world.calls.during(PLACE, () -> world.receive(world.settle()));

        world.run();
        world.pass(Duration.ofSeconds(3));

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE);
    }

    @Test
    void an_order_nobody_called_back_about_is_found() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        assertThat(world.settle()).hasSize(2);
        assertThat(world.channelOrder()).isInstanceOf(Submitted.class);

        world.pass(DEADLINE);

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE);
    }

    @Test
    void an_order_that_failed_unheard_is_placed_again() {
        world.place(PaymentStatus.APPROVED);
        world.answerNext("EOI006");
        world.run();
        assertThat(world.settle()).hasSize(1);
        assertThat(world.isInVtex()).isFalse();

        world.pass(DEADLINE.plusSeconds(10));
        world.callBack();

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, PLACE);
    }

    @Test
    void an_approval_nobody_called_back_about_is_found() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.approve();
        world.run();
        assertThat(world.channelOrder()).isInstanceOf(ApprovalPending.class);
        assertThat(world.settle()).hasSize(1);

        world.pass(DEADLINE);

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, APPROVE);
    }

    @Test
    void an_approval_that_failed_unheard_is_asked_for_again() {
        world.place(PaymentStatus.PENDING);
        world.run();
        world.callBack();
        world.approve();
        world.answerNext("EOI006");
        world.run();
        assertThat(world.settle()).hasSize(1);

        world.pass(DEADLINE.plusSeconds(10));
        world.callBack();

        assertThat(world.channelOrder()).isInstanceOf(Approved.class);
        assertThat(world.calls.changes()).containsExactly(PLACE, APPROVE, APPROVE);
    }
}
