package io.trapiche.adapter.vtex.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

final class CallQueueTest {

    private static final PaceSettings ONE_A_SECOND = new PaceSettings(60, 60, 0);
    private static final PaceSettings FAST = new PaceSettings(6_000_000, 6_000_000, 0);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_call_that_would_wait_too_long_is_not_sent() {
        CallQueue queue = queue(ONE_A_SECOND, 4, Duration.ofMillis(500));
        queue.enter(Urgency.ERP);
        queue.enter(Urgency.ERP);

        VtexUnavailable tooLate =
                catchThrowableOfType(VtexUnavailable.class, () -> queue.enter(Urgency.ERP));

        assertThat(tooLate.wasSent()).isFalse();
        assertThat(tooLate.retryAfter()).hasValue(Duration.ofSeconds(1));
    }

    @Test
    void a_call_goes_when_the_pace_lets_it() {
        CallQueue queue = queue(ONE_A_SECOND, 4, Duration.ofSeconds(2));
        queue.enter(Urgency.ERP);
        queue.enter(Urgency.ERP);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(queue.enter(Urgency.ERP)).isEqualTo(nanos.get());
    }

    @Test
    void places_that_become_free_go_to_the_most_urgent() {
        CallQueue queue = queue(FAST, 1, Duration.ofMinutes(1));
        queue.enter(Urgency.ERP);
        List<Urgency> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> calls = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            calls.addFirst(
                    CompletableFuture.runAsync(
                            () -> {
                                queue.enter(urgency);
                                order.add(urgency);
                                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                                queue.leave();
                            },
                            task -> Thread.ofVirtual().start(task)));
        }
        Awaitility.await().until(() -> queue.waiting() == Urgency.values().length);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        queue.leave();
        calls.forEach(CompletableFuture::join);

        assertThat(order).containsExactly(Urgency.values());
    }

    @Test
    void a_call_that_gives_up_leaves_nothing_behind() {
        CallQueue queue = queue(FAST, 1, Duration.ofNanos(1));
        queue.enter(Urgency.ERP);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        VtexUnavailable busy = busy(queue);

        assertThat(busy).hasMessage("too many calls of the account under way");
        assertThat(queue.waiting()).isZero();
        queue.leave();
        assertThat(queue.enter(Urgency.ERP)).isEqualTo(nanos.get());
    }

    /** Time passes with every look at the clock. */
    private VtexUnavailable busy(CallQueue queue) {
        passing = true;
        VtexUnavailable busy =
                catchThrowableOfType(VtexUnavailable.class, () -> queue.enter(Urgency.ERP));
        passing = false;
        return busy;
    }

    private boolean passing;

    private CallQueue queue(PaceSettings pace, int atATime, Duration patience) {
        return new CallQueue(
                pace, atATime, patience, () -> passing ? nanos.incrementAndGet() : nanos.get());
    }
}
