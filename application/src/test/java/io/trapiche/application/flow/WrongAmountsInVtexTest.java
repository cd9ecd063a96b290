package io.trapiche.application.flow;

import static io.trapiche.application.flow.UnreliableVtex.Call.CANCEL;
import static io.trapiche.application.flow.UnreliableVtex.Call.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** VTEX took an order of pesos as hundredths of them or as reais, and nobody heard of it. */
@Timeout(60)
class WrongAmountsInVtexTest {

    private static final Duration REPEATED = Duration.ofSeconds(2);

    private final OrderWorld world = new OrderWorld(Currency.getInstance("CLP"));

    @Test
    void an_order_whose_answer_was_lost_is_parked_under_its_id_and_cancelled_in_vtex() {
        isInVtexUnheard();

        world.pass(REPEATED);

        assertParkedUnderItsId();
        assertThat(world.calls.changes()).containsExactly(PLACE);
        world.cancel();
        world.run();
        assertCancelledInVtex();
    }

    @Test
    void so_is_one_that_the_feed_tells_of() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        assertThat(world.settle()).isNotEmpty();
        world.wasToldAtWrongScale();

        world.hearFromFeed();

        assertParkedUnderItsId();
        world.cancel();
        world.run();
        assertCancelledInVtex();
    }

    @Test
    void one_that_is_cancelled_before_it_was_found_is_cancelled_in_vtex() {
        isInVtexUnheard();
        world.cancel();

        world.pass(REPEATED);
        world.hearFromFeed();

        assertCancelledInVtex();
        assertThat(world.history()).doesNotContain("OrderParked");
    }

    @Test
    void one_that_vtex_counts_in_another_currency_is_parked_and_cancelled_likewise() {
        isInVtexUnheard(
                () -> world.isWorth(Money.of(100 * world.inVtex().value().minorUnits(), "BRL")));

        world.pass(REPEATED);

        assertParkedUnderItsId(Diagnosis.OTHER_CURRENCY_IN_VTEX);
        world.cancel();
        world.run();
        assertCancelledInVtex();
    }

    private void isInVtexUnheard() {
        isInVtexUnheard(world::wasToldAtWrongScale);
    }

    private void isInVtexUnheard(Runnable told) {
        world.place(PaymentStatus.APPROVED);
        world.calls.loseAnswerTo(PLACE);
        world.run();
        assertThat(world.settle()).isNotEmpty();
        told.run();
    }

    private void assertParkedUnderItsId() {
        assertParkedUnderItsId(Diagnosis.SENT_AT_WRONG_SCALE);
    }

    private void assertParkedUnderItsId(String code) {
        assertThat(world.channelOrder())
                .isInstanceOfSatisfying(
                        Parked.class,
                        parked -> {
                            assertThat(parked.why().code()).isEqualTo(code);
                            assertThat(Objects.requireNonNull(parked.vtexIds()).main())
                                    .hasToString("FRD-1001");
                        });
        assertThat(world.history()).containsOnlyOnce("OrderIntegrated", "OrderParked");
    }

    private void assertCancelledInVtex() {
        assertThat(world.inVtex().status()).isEqualTo(OmsStatus.CANCELED);
        assertThat(world.channelOrder()).isInstanceOf(Cancelled.class);
        assertThat(world.calls.changes()).isEqualTo(List.of(PLACE, CANCEL, CANCEL));
    }
}
