package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.following.FeedPauses;
import io.trapiche.application.following.FeedPauses.Range;
import io.trapiche.application.following.ReadFeedWorker;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.work.port.Worker;
import io.trapiche.application.work.port.Worker.Attempt;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.work.InMemoryWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often the feed is read, and how many calls a reading costs. */
class ReadingTheFeedTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration BESIDE_HOOK = Duration.ofMinutes(5);

    private final SettableClock clock = new SettableClock(OrderWorld.NOON);
    private final Queue queue = new Queue();
    private boolean hooked;
    private @Nullable Instant lastDone;
    private final Worker worker =
            new ReadFeedWorker(
                    queue,
                    new InMemoryInbox(new InMemoryWorkQueue(clock, PAUSE), clock),
                    clock,
                    new FeedPauses(
                            new Range(PAUSE, LONGEST),
                            new Range(LONGEST, BESIDE_HOOK),
                            _ -> hooked,
                            new Random(1)));

    @Test
    void an_empty_feed_costs_one_call() {
        assertThat(read()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(queue.readings).isOne();
    }

    @Test
    void a_few_items_cost_one_call_more() {
        queue.lots = 1;

        assertThat(read()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(queue.readings).isEqualTo(2);
        assertThat(queue.committed).hasSize(1);
    }

    @Test
    void a_full_feed_is_emptied_or_gone_on_with_at_once() {
        queue.lots = 60;
        assertThat(read()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(queue.committed).hasSize(60);

        queue.lots = 1_000;
        assertThat(read()).isEqualTo(clock.instant());
    }

    @Test
    void a_feed_that_stays_empty_is_read_ever_less_often_up_to_a_bound() {
        List<Duration> pauses = pauses(20);

        assertThat(pauses.getFirst()).isEqualTo(PAUSE);
        for (int i = 1; i < pauses.size(); i++) {
            assertThat(pauses.get(i))
                    .isGreaterThanOrEqualTo(PAUSE)
                    .isLessThanOrEqualTo(pauses.get(i - 1).multipliedBy(3).dividedBy(2))
                    .isLessThanOrEqualTo(LONGEST);
        }
        assertThat(pauses.subList(10, 20))
                .as("spread, so that not all are read together")
                .allMatch(pause -> pause.compareTo(LONGEST.multipliedBy(4).dividedBy(5)) >= 0)
                .doesNotHaveDuplicates();
    }

    @Test
    void news_bring_a_feed_back_to_the_shortest_pause() {
        var _ = pauses(20);
        queue.lots = 1;

        assertThat(pauses(1)).containsExactly(PAUSE);
        assertThat(pauses(10).getLast()).isGreaterThan(PAUSE.multipliedBy(4));
    }

    @Test
    void a_feed_that_was_woken_rests_by_what_it_rested_before() {
        var _ = pauses(20);
        var _ = read();
        clock.advance(Duration.ofSeconds(2));

        assertThat(Duration.between(clock.instant(), read())).isEqualTo(PAUSE);
    }

    @Test
    void beside_a_hook_that_is_well_a_feed_is_read_for_what_the_hook_misses() {
        hooked = true;

        assertThat(pauses(1)).containsExactly(LONGEST);
        assertThat(pauses(20)).allMatch(pause -> pause.compareTo(LONGEST) >= 0);
        assertThat(pauses(1).getFirst())
                .isBetween(BESIDE_HOOK.multipliedBy(4).dividedBy(5), BESIDE_HOOK);
        queue.lots = 60;
        assertThat(pauses(1)).containsExactly(LONGEST);
        assertThat(queue.committed).hasSize(60);

        hooked = false;
        queue.lots = 1;
        assertThat(pauses(1)).containsExactly(PAUSE);
    }

    @Test
    void a_longest_pause_that_is_shorter_than_the_shortest_is_none() {
        assertThat(new Range(LONGEST, PAUSE).longest()).isEqualTo(LONGEST);
    }

    /** Reads so often, each time when the pause is over; the pauses. */
    private List<Duration> pauses(int number) {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Duration pause = Duration.between(clock.instant(), read());
            pauses.add(pause);
            clock.advance(pause);
        }
        return pauses;
    }

    private Instant read() {
        Instant next = worker.work(new Attempt(StreamId.of(ACCOUNT).value(), 0, 0, lastDone));
        lastDone = clock.instant();
        return Objects.requireNonNull(next);
    }

    /** Each lot has one item. Read by several threads. */
    private static final class Queue implements OrderFeed {

        private int lots;
        private int readings;
        private final List<String> committed = new ArrayList<>();

        @Override
        public synchronized List<Item> read(AccountName account) {
            readings++;
            if (lots == 0) {
                return List.of();
            }
            lots--;
            String name = "item-" + readings;
            return List.of(new Item(name, name, null, "{}", "names no order", null, null));
        }

        @Override
        public synchronized void commit(AccountName account, List<String> handles) {
            committed.addAll(handles);
        }
    }
}
