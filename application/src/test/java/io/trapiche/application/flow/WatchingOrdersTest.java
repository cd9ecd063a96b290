package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.watch.port.WatchedOrders.OverdueCount;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.order.PaymentStatus;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that stands too long in VTEX is read once more, and then told of. */
class WatchingOrdersTest {

    private static final Duration PAST_THE_LIMIT =
            Watchdog.NOT_TAKEN_OVER.usualLimit().plusMinutes(1);

    private final OrderWorld world = new OrderWorld();

    @BeforeEach
    void stand() {
        world.place(PaymentStatus.APPROVED);
        world.run();
        world.callBack();
        world.callBack();
        world.moveInVtex(OmsStatus.READY_FOR_HANDLING);
        world.hearFromFeed();
        assertThat(watch().watchdog()).isEqualTo(Watchdog.NOT_TAKEN_OVER);
        world.watch();
    }

    @Test
    void it_is_read_once_and_told_of_once_that_has_settled() {
        int before = world.calls.readings(OrderWorld.NOON).size();
        world.later(PAST_THE_LIMIT);

        assertThat(world.calls.readings(OrderWorld.NOON).size()).isEqualTo(before + 1);
        assertThat(world.watched.counts()).isEmpty();

        world.later(Duration.ofMinutes(2));

        assertThat(world.watched.counts())
                .containsExactly(
                        new OverdueCount(
                                world.orderRef().account(),
                                Watchdog.NOT_TAKEN_OVER,
                                1,
                                watch().since()));
        world.later(Duration.ofDays(1));
        assertThat(world.calls.readings(OrderWorld.NOON).size()).isEqualTo(before + 1);
    }

    @Test
    void one_that_has_gone_on_without_a_signal_is_not_told_of() {
        world.moveInVtexUnheard(OmsStatus.HANDLING);
        world.later(PAST_THE_LIMIT);
        world.watch();
        world.later(Duration.ofMinutes(2));

        assertThat(watch().watchdog()).isEqualTo(Watchdog.HANDLING);
        assertThat(world.watched.counts()).isEmpty();
    }

    @Test
    void it_is_not_told_of_while_vtex_lets_no_reading_through() {
        world.throttle(Duration.ofHours(1));
        world.later(PAST_THE_LIMIT);
        world.later(Duration.ofMinutes(2));

        assertThat(world.watched.counts()).isEmpty();

        world.recover();
        world.later(Duration.ofHours(2));
        world.later(Duration.ofMinutes(2));

        assertThat(world.watched.counts()).hasSize(1);
    }

    private Watch watch() {
        return Objects.requireNonNull(((Known) world.omsOrder()).watch());
    }
}
