package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.DENY_CANCELLATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The customer wants to cancel an order in handling, and the seller does not. */
@Timeout(60)
class DenyingACancellationTest {

    private final OrderWorld world = new OrderWorld();

    @BeforeEach
    void an_order_in_handling_is_asked_to_be_cancelled() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
        world.command(ErpCommands.acknowledgement());
        world.hearFromFeed();
        world.moveInVtex(OmsStatus.CANCELLATION_REQUESTED);
    }

    @Test
    void lets_the_order_go_on() {
        world.hearFromFeed();

        world.command(ErpCommands.denial());
        world.hearFromFeed();

        assertDeniedOnce();
    }

    @Test
    void is_done_though_the_answer_was_lost() {
        world.hearFromFeed();
        world.calls.loseAnswerTo(DENY_CANCELLATION);

        world.command(ErpCommands.denial());
        world.pass(Duration.ofMinutes(5));

        assertDeniedOnce();
    }

    @Test
    void is_repeated_where_the_call_was_lost() {
        world.hearFromFeed();
        world.calls.lose(DENY_CANCELLATION);

        world.command(ErpCommands.denial());
        world.pass(Duration.ofMinutes(5));

        assertThat(world.history()).containsOnlyOnce("CancellationDenialDone");
        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.HANDLING);
    }

    @Test
    void of_a_request_that_came_meanwhile_is_not_made() {
        world.hearFromFeed();
        world.calls.loseAnswerTo(DENY_CANCELLATION);
        world.calls.during(
                DENY_CANCELLATION, () -> world.moveInVtex(OmsStatus.CANCELLATION_REQUESTED));

        world.command(ErpCommands.denial());
        world.pass(Duration.ofMinutes(5));

        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.CANCELLATION_REQUESTED);
        assertThat(world.calls.changes()).containsOnlyOnce(DENY_CANCELLATION);
        assertThat(world.history())
                .containsOnlyOnce("CancellationDenialDone")
                .doesNotContain("InstructionRefused");
    }

    @Test
    void comes_too_late_for_an_order_that_is_cancelled() {
        world.moveInVtex(OmsStatus.CANCELED);
        world.hearFromFeed();

        world.command(ErpCommands.denial());

        assertThat(world.rejected()).containsExactly(ErpCommands.denial().commandId());
        assertThat(world.calls.changes()).doesNotContain(DENY_CANCELLATION);
    }

    private void assertDeniedOnce() {
        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.HANDLING);
        assertThat(world.calls.changes()).containsOnlyOnce(DENY_CANCELLATION);
        assertThat(world.history())
                .containsOnlyOnce("CancellationDenialDone")
                .doesNotContain("InstructionRefused");
    }
}
