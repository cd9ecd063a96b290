package io.trapiche.application.guarding;

import static io.trapiche.application.guarding.GuardWorld.ACCOUNT;
import static io.trapiche.application.guarding.GuardWorld.AFTER_REFUSAL;
import static io.trapiche.application.guarding.GuardWorld.EVERY;
import static io.trapiche.application.guarding.GuardWorld.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class GuardingSignalsTest {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final GuardWorld world = new GuardWorld();

    @Test
    void a_new_account_is_connected_without_an_alarm() {
        assertThat(world.look()).isEqualTo(NOON.plus(EVERY));

        assertThat(world.isRight(SignalSource.FEED)).isTrue();
        assertThat(world.isRight(SignalSource.HOOK)).isFalse();
        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.RIGHT);
        assertThat(world.known(SignalSource.FEED).knownUntil()).isEqualTo(NOON);
        assertThat(world.restored).isEmpty();
        assertThat(world.windows()).isEmpty();
    }

    @Test
    void a_hook_is_guarded_where_it_is_wished() {
        world.wishes.sources(EnumSet.allOf(SignalSource.class));

        var _ = world.look();

        assertThat(world.isRight(SignalSource.HOOK)).isTrue();
    }

    @Test
    void an_account_that_cannot_be_called_is_left_alone() {
        world.wishes.sources(Set.of());

        assertThat(world.look()).isNull();
        assertThat(world.store.find(ACCOUNT, SignalSource.FEED)).isEmpty();
    }

    @Test
    void orders_from_before_are_looked_for_once() {
        Instant from = NOON.minus(Duration.ofDays(30));
        world.wishes.ordersFrom(from);

        world.isWell();
        world.isWell();

        assertThat(world.windows())
                .containsExactly(new BlindWindow(ACCOUNT, Cause.CONNECTED, from, NOON));
    }

    @Test
    void an_earlier_day_is_looked_for_later_too() {
        world.isWell();
        Instant now = world.clock.instant();
        world.wishes.ordersFrom(NOON.minus(Duration.ofDays(2)));
        var _ = world.look();
        world.wishes.ordersFrom(NOON.minus(Duration.ofDays(3)));
        var _ = world.look();
        world.wishes.ordersFrom(NOON.minus(Duration.ofDays(1)));
        var _ = world.look();

        assertThat(world.windows())
                .containsExactly(
                        new BlindWindow(
                                ACCOUNT, Cause.CONNECTED, NOON.minus(Duration.ofDays(2)), now),
                        new BlindWindow(
                                ACCOUNT, Cause.CONNECTED, NOON.minus(Duration.ofDays(3)), now));
    }

    @Nested
    class What_vtex_took_away {

        @Test
        void is_restored_and_the_blind_window_is_searched() {
            world.isWell();
            Instant seen = world.seen();
            world.vtex.loseSignal(ACCOUNT, SignalSource.FEED);

            var _ = world.look();

            assertThat(world.isRight(SignalSource.FEED)).isTrue();
            assertThat(world.restored).containsExactly("feed MISSING");
            assertThat(world.windows())
                    .containsExactly(
                            new BlindWindow(
                                    ACCOUNT,
                                    Cause.MISSING,
                                    seen.minus(MARGIN),
                                    world.clock.instant()));
            var _ = world.look();
            assertThat(world.windows()).hasSize(1);
        }

        @Test
        void has_no_blind_window_where_the_feed_tells_the_same() {
            world.wishes.sources(EnumSet.allOf(SignalSource.class));
            world.isWell();
            world.vtex.loseSignal(ACCOUNT, SignalSource.HOOK);

            var _ = world.look();

            assertThat(world.isRight(SignalSource.HOOK)).isTrue();
            assertThat(world.restored).containsExactly("hook MISSING");
            assertThat(world.windows()).isEmpty();
        }

        @Test
        void is_searched_from_the_same_moment_after_a_crash_at_any_point() {
            world.isWell();
            Instant seen = world.seen();
            world.vtex.loseSignal(ACCOUNT, SignalSource.FEED);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> world.look(new CrashingAt(Moment.BEFORE)));
            world.clock.advance(EVERY);
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> world.look(new CrashingAt(Moment.AFTER)));
            assertThat(world.isRight(SignalSource.FEED)).isTrue();
            world.clock.advance(EVERY);

            var _ = world.look();

            assertThat(world.windows())
                    .containsExactly(
                            new BlindWindow(
                                    ACCOUNT,
                                    Cause.MISSING,
                                    seen.minus(MARGIN),
                                    world.clock.instant()));
            assertThat(world.restored).as("told once").hasSize(1);
        }

        @Test
        void is_searched_from_before_what_waited_in_it() {
            world.isWell();
            var order = SampleOmsSnapshots.ready(null);
            world.vtex.put(new OmsOrderRef(ACCOUNT, new OrderId("FRD-1")), order);
            Instant changed = world.clock.instant();
            world.clock.advance(EVERY);
            var _ = world.look();
            assertThat(world.known(SignalSource.FEED).knownUntil()).isEqualTo(changed);
            world.vtex.loseSignal(ACCOUNT, SignalSource.FEED);

            var _ = world.look();

            assertThat(world.windows())
                    .singleElement()
                    .extracting(BlindWindow::from)
                    .isEqualTo(changed.minus(MARGIN));
        }
    }

    @Test
    void what_somebody_changed_is_restored_and_searched() {
        world.isWell();
        world.vtex.changeSignal(ACCOUNT, SignalSource.FEED);

        var _ = world.look();

        assertThat(world.isRight(SignalSource.FEED)).isTrue();
        assertThat(world.restored).containsExactly("feed CHANGED");
        assertThat(world.windows())
                .singleElement()
                .extracting(BlindWindow::cause)
                .isEqualTo(Cause.CHANGED);
    }

    @Test
    void
            what_is_wished_anew_is_told_without_an_alarm_and_what_another_filter_left_out_is_searched_for() {
        world.isWell();
        world.wishes.change("second");
        var _ = world.look();
        assertThat(world.known(SignalSource.FEED).told()).isEqualTo("second");
        world.wishes.change("third");
        world.vtex.changeSignal(ACCOUNT, SignalSource.FEED);

        var _ = world.look();

        assertThat(world.known(SignalSource.FEED).told()).isEqualTo("third");
        assertThat(world.isRight(SignalSource.FEED)).isTrue();
        assertThat(world.restored).isEmpty();
        assertThat(world.windows())
                .singleElement()
                .extracting(BlindWindow::cause)
                .isEqualTo(Cause.CHANGED);
    }

    @Test
    void a_feed_that_nobody_read_for_its_retention_time_forgot_what_waited() {
        world.isWell();
        Instant seen = world.seen();
        world.clock.advance(Duration.ofDays(5));

        var _ = world.look();

        assertThat(world.windows())
                .containsExactly(
                        new BlindWindow(
                                ACCOUNT, Cause.UNREAD, seen.minus(MARGIN), world.clock.instant()));
    }

    @Test
    void a_feed_that_tells_no_age_is_not_taken_for_one_that_nobody_reads() {
        world.isWell();
        Instant seen = world.seen();

        for (int i = 0; i < 3; i++) {
            var _ = world.look(new Ageless());
            world.clock.advance(EVERY);
        }

        assertThat(world.seen()).isEqualTo(seen);
        assertThat(world.windows()).isEmpty();
    }

    @Test
    void a_feed_that_was_searched_once_is_not_searched_again_for_the_same() {
        world.isWell();
        world.clock.advance(Duration.ofDays(5));
        for (int i = 0; i < 3; i++) {
            var _ = world.look(new Ageless());
            world.clock.advance(EVERY);
        }

        assertThat(world.windows()).hasSize(1);
    }

    @Test
    void an_answer_that_says_nothing_changes_nothing() {
        world.isWell();
        var before = world.known(SignalSource.FEED);
        world.vtex.throttle(Duration.ofSeconds(7));

        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(world::look);

        assertThat(world.known(SignalSource.FEED)).isEqualTo(before);
        assertThat(world.restored).isEmpty();
    }

    @Test
    void a_key_without_the_right_is_told_and_tried_at_the_usual_pace() {
        world.vtex.denySignals(true);

        assertThat(world.look()).isEqualTo(NOON.plus(EVERY));

        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.DENIED);
        assertThat(world.known(SignalSource.FEED).cause()).contains("Feed v3 and Hook Admin");
        world.clock.advance(EVERY);
        var _ = world.look();
        assertThat(world.known(SignalSource.FEED).since()).isEqualTo(NOON);
        world.vtex.denySignals(false);
        var _ = world.look();
        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.RIGHT);
    }

    @Test
    void a_call_that_is_held_back_does_not_make_a_denial_forgotten() {
        world.isWell();
        world.vtex.loseSignal(ACCOUNT, SignalSource.FEED);
        var _ = world.look(new Denying());
        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.DENIED);

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> world.look(new HoldingBack()));

        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.DENIED);
        assertThat(world.known(SignalSource.FEED).blindFrom()).isNotNull();
        assertThat(world.restored).hasSize(1);
    }

    @Test
    void a_feed_that_vtex_does_not_show_holds_up_no_hook() {
        world.wishes.sources(EnumSet.allOf(SignalSource.class));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> world.look(new HidingTheFeed()));

        assertThat(world.isRight(SignalSource.HOOK)).isTrue();
        assertThat(world.isRight(SignalSource.FEED)).isFalse();
    }

    @Test
    void what_vtex_does_not_take_is_told_again_soon() {
        assertThat(world.look(new Refusing())).isEqualTo(NOON.plus(AFTER_REFUSAL));

        assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.REFUSED);
        assertThat(world.known(SignalSource.FEED).cause()).isEqualTo("no");
    }

    @Nested
    class An_account_that_leaves {

        @Test
        void takes_feed_and_hook_away_and_is_looked_at_no_more() {
            world.wishes.sources(EnumSet.allOf(SignalSource.class));
            world.isWell();
            world.wishes.leave(true);

            assertThat(world.look()).isNull();

            assertThat(world.vtex.look(ACCOUNT, SignalSource.FEED))
                    .isEqualTo(new SignalConfigurations.Shown.Missing());
            assertThat(world.vtex.look(ACCOUNT, SignalSource.HOOK))
                    .isEqualTo(new SignalConfigurations.Shown.Missing());
            assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.LEFT);
            assertThat(world.restored).isEmpty();
        }

        @Test
        void leaves_there_what_is_somebody_elses() {
            world.isWell();
            world.vtex.changeSignal(ACCOUNT, SignalSource.FEED);
            world.wishes.leave(true);

            assertThat(world.look()).isEqualTo(world.clock.instant().plus(EVERY));

            assertThat(world.vtex.look(ACCOUNT, SignalSource.FEED))
                    .isInstanceOf(SignalConfigurations.Shown.Other.class);
            assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.FOREIGN);
        }

        @Test
        void leaves_there_what_trapiche_never_set() {
            world.isWell();
            world.wishes.leave(true);
            GuardedSignal known = world.known(SignalSource.FEED);
            world.store.keep(
                    GuardedSignal.unseen(ACCOUNT, SignalSource.FEED, world.clock.instant()));

            var _ = world.look();

            assertThat(known.told()).isNotNull();
            assertThat(world.isRight(SignalSource.FEED)).isTrue();
            assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.FOREIGN);
        }

        @Test
        void that_comes_back_to_a_feed_of_the_right_kind_is_searched_for_the_time_all_the_same() {
            world.isWell();
            world.wishes.leave(true);
            var _ = world.look();
            var _ = world.vtex.configure(ACCOUNT, SignalSource.FEED);
            world.wishes.leave(false);

            var _ = world.look();

            assertThat(world.windows())
                    .singleElement()
                    .extracting(BlindWindow::cause)
                    .isEqualTo(Cause.RETURNED);
        }

        @Test
        void is_tried_again_when_the_key_may_not() {
            world.isWell();
            world.wishes.leave(true);
            world.vtex.denySignals(true);

            assertThat(world.look()).isNotNull();

            assertThat(world.known(SignalSource.FEED).state()).isEqualTo(State.DENIED);
        }

        @Test
        void that_comes_back_is_searched_for_the_time_it_was_away() {
            world.isWell();
            Instant seen = world.seen();
            world.wishes.leave(true);
            var _ = world.look();
            world.clock.advance(Duration.ofDays(9));
            world.wishes.leave(false);

            var _ = world.look();

            assertThat(world.restored).isEmpty();
            assertThat(world.windows())
                    .containsExactly(
                            new BlindWindow(
                                    ACCOUNT,
                                    Cause.RETURNED,
                                    seen.minus(MARGIN),
                                    world.clock.instant()));
        }
    }

    private enum Moment {
        BEFORE,
        AFTER
    }

    /** Dies around the call that restores. */
    private final class CrashingAt extends Passing {

        private final Moment moment;

        CrashingAt(Moment moment) {
            this.moment = moment;
        }

        @Override
        public Told configure(AccountName account, SignalSource source) {
            if (moment == Moment.AFTER) {
                var _ = super.configure(account, source);
            }
            throw new IllegalStateException("planted");
        }
    }

    private final class Refusing extends Passing {

        @Override
        public Told configure(AccountName account, SignalSource source) {
            return new Told.Refused("no");
        }
    }

    private final class Denying extends Passing {

        @Override
        public Told configure(AccountName account, SignalSource source) {
            return new Told.Denied();
        }
    }

    private final class HoldingBack extends Passing {

        @Override
        public Told configure(AccountName account, SignalSource source) {
            throw VtexUnavailable.notSent("held", Duration.ofMinutes(5));
        }
    }

    private final class HidingTheFeed extends Passing {

        @Override
        public Shown look(AccountName account, SignalSource source) {
            if (source == SignalSource.FEED) {
                throw VtexUnavailable.notSent("away", Duration.ofSeconds(1));
            }
            return super.look(account, source);
        }
    }

    /** Shows that something waits, and not for how long. */
    private final class Ageless extends Passing {

        @Override
        public Shown look(AccountName account, SignalSource source) {
            return new Shown.Right(world.wishes.retention());
        }
    }

    private class Passing implements SignalConfigurations {

        @Override
        public Shown look(AccountName account, SignalSource source) {
            return world.vtex.look(account, source);
        }

        @Override
        public Told configure(AccountName account, SignalSource source) {
            return world.vtex.configure(account, source);
        }

        @Override
        public Told remove(AccountName account, SignalSource source) {
            return world.vtex.remove(account, source);
        }
    }
}
