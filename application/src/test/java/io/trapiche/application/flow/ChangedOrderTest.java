package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.CANCEL_CHANGE;
import static io.trapiche.application.flow.UnreliableVtex.Call.CHANGE_ORDER;
import static io.trapiche.application.flow.UnreliableVtex.Call.PREVIEW_CHANGE;
import static io.trapiche.application.flow.UnreliableVtex.Call.RETRY_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.Placements;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An order of two units at 10.00 and 5.00 of freight, which its seller changes. */
@Timeout(60)
class ChangedOrderTest {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final OrderWorld world = new OrderWorld();

    @Test
    void is_handled_and_changed_once() {
        placed();

        world.command(ErpCommands.change());
        carriedOut();

        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.HANDLING);
        assertChangedOnce();
    }

    @Test
    void is_changed_once_though_the_answer_was_lost() {
        placed();
        world.calls.loseAnswerTo(CHANGE_ORDER);

        world.command(ErpCommands.change());
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(CHANGE_ORDER);
        assertChangedOnce();
    }

    @Test
    void is_changed_though_the_first_call_was_lost() {
        placed();
        world.calls.lose(CHANGE_ORDER);

        world.command(ErpCommands.change());
        world.pass(Duration.ofSeconds(5));
        carriedOut();

        assertChangedOnce();
    }

    @Test
    void is_changed_once_a_change_that_stands_still_is_retried() {
        standsStill();

        world.command(ErpCommands.retry());
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(CHANGE_ORDER, RETRY_CHANGE);
        assertThat(world.history()).containsOnlyOnce("ChangeControlDone");
        assertChangedOnce();
    }

    @Test
    void is_retried_once_though_the_answer_was_lost() {
        standsStill();
        world.calls.loseAnswerTo(RETRY_CHANGE);

        world.command(ErpCommands.retry());
        world.pass(Duration.ofSeconds(5));
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(RETRY_CHANGE);
        assertThat(world.history()).containsOnlyOnce("ChangeControlDone");
        assertChangedOnce();
    }

    @Test
    void hears_that_nothing_came_of_a_retry_that_was_lost() {
        standsStill();
        world.calls.lose(RETRY_CHANGE);

        world.command(ErpCommands.retry());
        world.pass(Duration.ofSeconds(5));
        world.pass(Duration.ofMinutes(20));

        assertThat(world.calls.changes()).containsOnlyOnce(RETRY_CHANGE);
        assertThat(world.history())
                .containsOnlyOnce("ChangeControlSent", "InstructionRefused")
                .doesNotContain("ChangeDone");
    }

    @Test
    void stays_as_it_was_when_the_change_is_cancelled() {
        standsStill();
        world.calls.loseAnswerTo(CANCEL_CHANGE);

        world.command(ErpCommands.cancellation("cancel-1"));
        world.pass(Duration.ofSeconds(5));
        carriedOut();

        assertThat(world.calls.changes()).containsOnlyOnce(CHANGE_ORDER, CANCEL_CHANGE);
        assertThat(world.inVtex().value()).isEqualTo(Placements.TOTAL);
        assertThat(world.history())
                .containsOnlyOnce("InstructionRefused", "ChangeControlDone")
                .doesNotContain("ChangeDone");
    }

    @Test
    void is_not_changed_when_the_change_is_cancelled_before_vtex_took_it() {
        placed();
        world.throttle(Duration.ofSeconds(30));
        world.command(ErpCommands.change());
        world.command(ErpCommands.cancellation("cancel-1"));
        world.recover();

        world.pass(A_WHILE);
        carriedOut();

        assertThat(world.calls.changes()).doesNotContain(CHANGE_ORDER, CANCEL_CHANGE);
        assertThat(world.inVtex().value()).isEqualTo(Placements.TOTAL);
        assertThat(world.history()).containsOnlyOnce("InstructionRefused", "ChangeControlDone");
    }

    @Test
    void stays_as_it_was_when_a_change_is_previewed() {
        placed();
        world.command(ErpCommands.acknowledgement());
        carriedOut();
        world.calls.loseAnswerTo(PREVIEW_CHANGE);

        world.command(ErpCommands.preview());
        world.pass(A_WHILE);

        assertThat(world.history()).containsOnlyOnce("ChangePreviewed");
        assertThat(world.calls.changes()).doesNotContain(CHANGE_ORDER);
        assertThat(world.inVtex().value()).isEqualTo(Placements.TOTAL);
    }

    @Test
    void hears_that_vtex_takes_no_change_before_handling() {
        placed();

        world.command(ErpCommands.preview());
        world.run();

        assertThat(world.history())
                .containsOnlyOnce("InstructionRefused")
                .doesNotContain("ChangePreviewed");
    }

    private void standsStill() {
        world.stallChangesInVtex();
        placed();
        world.command(ErpCommands.change());
        carriedOut();
        assertThat(world.history()).contains("ChangeSent").doesNotContain("ChangeDone");
    }

    private void placed() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.hearFromFeed();
    }

    /** Handling starts, then VTEX takes the change, then it carries it out. */
    private void carriedOut() {
        for (int step = 0; step < 3; step++) {
            assertThat(world.settle()).isEmpty();
            world.pass(A_WHILE);
        }
    }

    private void assertChangedOnce() {
        assertThat(world.inVtex().value()).isEqualTo(Money.of(2_400, "BRL"));
        assertThat(world.inVtex().lines())
                .extracting(Line::sku, Line::quantity, Line::unitPrice)
                .containsExactly(
                        tuple(Placements.SKU, 2, Money.of(800, "BRL")),
                        tuple(new SkuId("2"), 1, Money.of(300, "BRL")));
        assertThat(world.history())
                .containsOnlyOnce("ChangeRequested", "ChangeSent", "ChangeDone")
                .doesNotContain("InstructionRefused");
    }
}
