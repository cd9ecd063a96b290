package io.trapiche.adapter.vtex.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaceControlTest {

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final PaceSettings SETTINGS = new PaceSettings(12_000, 600, 5);

    private final PaceControl pace = new PaceControl(SETTINGS, 0);
    private long now;
    private int sent;
    private int throttled;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_limit_that_moves_is_used_and_hardly_ever_exceeded(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        HiddenLimit limit = new HiddenLimit(random.nextInt(40, 121));

        for (int move = 0; move < 30; move++) {
            callFor(20 * SECOND, limit, 3 * MILLI);
            limit.moveTo(random.nextInt(40, 121), now);
        }

        assertThat(sent - throttled)
                .as("answered of %.0f", limit.allowed(now))
                .isGreaterThan((int) (0.9 * limit.allowed(now)));
        assertThat(throttled * 10_000.0 / (sent - throttled)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 3, 20, 80, 150})
    void a_limit_that_stays_is_kept_with_some_room_left(double perSecond) {
        HiddenLimit limit = new HiddenLimit(perSecond);
        callFor(120 * SECOND, limit, 3 * MILLI);
        double allowed = limit.allowed(now);
        int answered = sent - throttled;
        int refused = throttled;

        callFor(60 * SECOND, limit, 3 * MILLI);

        assertThat(throttled - refused).isLessThanOrEqualTo(6);
        assertThat(sent - throttled - answered)
                .isGreaterThan((int) (0.8 * (limit.allowed(now) - allowed)));
    }

    @Test
    void without_a_limit_the_rate_grows_to_the_ceiling_less_the_headroom() {
        HiddenLimit limit = new HiddenLimit(10_000);
        assertThat(rate()).isEqualTo(10);

        callFor(30 * SECOND, limit, MILLI);

        assertThat(rate()).isEqualTo(200 * 0.95);
    }

    @Test
    void nothing_is_sent_during_a_pause() {
        pace.throttled(0, SECOND, 7 * SECOND);

        assertThat(pace.waitFrom(SECOND)).isEqualTo(7 * SECOND);
        assertThat(pace.pauseFrom(4 * SECOND)).isEqualTo(4 * SECOND);
        assertThat(pace.waitFrom(8 * SECOND)).isZero();
    }

    @Test
    void calls_that_were_under_way_count_once() {
        answered(50, 20 * MILLI);
        pace.throttled(now - MILLI, now, SECOND);
        long rate = pace.rateInMillionths();

        for (int i = 0; i < 10; i++) {
            pace.throttled(now - MILLI, now + i, 3 * SECOND);
        }

        assertThat(pace.rateInMillionths()).isEqualTo(rate);
        assertThat(pace.pauseFrom(now)).isEqualTo(3 * SECOND + 9);
    }

    @Test
    void the_rate_drops_below_what_was_answered() {
        answered(100, 25 * MILLI);

        pace.throttled(now, now, SECOND);

        assertThat(rate()).isBetween(20.0, 34.0);
    }

    @Test
    void idleness_explores_nothing() {
        answered(100, 25 * MILLI);
        pace.throttled(now, now, SECOND);
        double before = rate();

        pace.sent(now + 3_600 * SECOND);

        assertThat(rate()).isEqualTo(before);
    }

    @Test
    void an_idle_account_saves_up_next_to_nothing() {
        long later = 3_600 * SECOND;
        int atOnce = 0;
        while (pace.waitFrom(later) == 0) {
            pace.sent(later);
            atOnce++;
        }

        assertThat(atOnce).isEqualTo(2);
    }

    /** Calls as fast as it may, each answered after the latency. */
    private void callFor(long time, HiddenLimit limit, long latency) {
        long end = now + time;
        Deque<Long> underWay = new ArrayDeque<>();
        while (now < end) {
            long next = now + pace.waitFrom(now);
            Long first = underWay.peek();
            if (first != null && first + latency <= next) {
                answer(underWay.remove(), limit, latency);
            } else {
                now = next;
                pace.sent(now);
                sent++;
                underWay.add(now);
            }
        }
        while (!underWay.isEmpty()) {
            answer(underWay.remove(), limit, latency);
        }
    }

    private void answer(long sentAt, HiddenLimit limit, long latency) {
        now = Math.max(now, sentAt + latency);
        if (limit.admits(now)) {
            pace.answered(now);
        } else {
            throttled++;
            pace.throttled(sentAt, now, SECOND);
        }
    }

    private void answered(int calls, long apart) {
        for (int i = 0; i < calls; i++) {
            now += apart;
            pace.sent(now);
            pace.answered(now);
        }
    }

    private double rate() {
        return pace.rateInMillionths() / 1e6;
    }
}
