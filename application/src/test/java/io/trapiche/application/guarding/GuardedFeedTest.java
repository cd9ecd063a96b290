package io.trapiche.application.guarding;

import static io.trapiche.application.guarding.GuardWorld.ACCOUNT;
import static io.trapiche.application.guarding.GuardWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import org.junit.jupiter.api.Test;

final class GuardedFeedTest {

    private final GuardWorld world = new GuardWorld();
    private final OrderFeed feed =
            new GuardedFeed(world.vtex, world.wishes, world.store, world.workQueue, world.clock);

    @Test
    void a_missing_feed_wakes_its_guardian() {
        assertThat(feed.read(ACCOUNT)).isEmpty();

        assertThat(world.workQueue.wakes())
                .containsExactly(
                        new Woken(WorkKind.GUARD_SIGNALS, "seller-account/lojademo", NOON));
        assertThat(world.isRight(SignalSource.FEED)).as("which alone configures it").isFalse();
    }

    @Test
    void a_guardian_that_may_not_restore_it_keeps_its_own_pace() {
        world.vtex.denySignals(true);
        var _ = world.look();

        assertThat(feed.read(ACCOUNT)).isEmpty();

        assertThat(world.workQueue.wakes()).isEmpty();
    }

    @Test
    void a_guardian_that_is_at_it_keeps_its_own_pace_too() {
        world.store.keep(GuardedSignal.unseen(ACCOUNT, SignalSource.FEED, NOON));

        assertThat(feed.read(ACCOUNT)).isEmpty();

        assertThat(world.workQueue.wakes()).isEmpty();
    }

    @Test
    void the_feed_of_an_account_that_leaves_is_not_read() {
        world.wishes.leave(true);

        assertThat(feed.read(ACCOUNT)).isEmpty();

        assertThat(world.workQueue.wakes()).isEmpty();
    }
}
