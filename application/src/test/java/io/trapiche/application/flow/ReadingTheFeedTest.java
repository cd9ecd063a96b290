package io.trapiche.application.flow;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many calls a reading of the feed costs. */
class ReadingTheFeedTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock(OrderWorld.NOON);
    private final Queue queue = new Queue();
    private final Worker worker =
            new ReadFeedWorker(
                    queue,
                    new InMemoryInbox(new InMemoryWorkQueue(clock, PAUSE), clock),
                    clock,
                    PAUSE);

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

    private @Nullable Instant read() {
        return worker.work(new Attempt(StreamId.of(ACCOUNT).value(), 0, 0));
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
