package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.CHANGE_ORDER;
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
