package io.trapiche.testkit.events;

import static io.trapiche.testkit.events.SampleChannelOrders.place;
import static io.trapiche.testkit.events.SampleChannelOrders.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.testkit.events.EventStore.Following;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What everybody keeps to who hands events to consumers. That a consumer's writes and its position
 * are one transaction is for those to test who have transactions.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
public abstract class EventConsumerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Following> followings = new ArrayList<>();
    private EventStore store;
    private Aggregates<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders;

    /** A store without events that nobody follows. */
    protected abstract EventStore empty();

    @BeforeEach
    void open() {
        store = empty();
        orders = store.aggregates(StreamTypes.CHANNEL_ORDER);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Following following : followings) {
            following.stop();
        }
    }

    @Test
    void every_consumer_gets_every_event_once_and_in_order() {
        Recording first = new Recording("first", 0);
        Recording second = new Recording("second", 0);
        placeAll(0, 60);
        follow(first);
        placeAll(60, 120);
        follow(second);
        placeAll(120, 180);

        assertGets(first, 180);
        assertGets(second, 180);
        assertThat(first.events()).isEqualTo(second.events());
        assertThat(first.events()).extracting(RecordedEvent::position).isSorted();
    }

    @Test
    void a_batch_that_fails_comes_again() {
        Recording consumer = new Recording("failing", 2);
        follow(consumer);

        placeAll(0, 5);

        assertGets(consumer, 5);
        assertThat(consumer.failures.get()).isNotPositive();
    }

    @Test
    void a_consumer_that_fails_holds_up_nobody_else() {
        Recording broken = new Recording("broken", Integer.MAX_VALUE);
        Recording sound = new Recording("sound", 0);
        follow(broken);
        follow(sound);

        placeAll(0, 5);

        assertGets(sound, 5);
        assertThat(broken.events()).isEmpty();
    }

    @Test
    void the_next_owner_goes_on_where_the_last_one_stopped() throws InterruptedException {
        Recording last = new Recording("same", 0);
        Following following = follow(last);
        placeAll(0, 5);
        assertGets(last, 5);
        following.stop();
        placeAll(5, 8);

        Recording next = new Recording("same", 0);
        follow(next);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(next.streams()).isEqualTo(streams(5, 8)));
        assertThat(last.streams()).hasSize(5);
    }

    private Following follow(EventConsumer consumer) {
        Following following = store.follow(consumer);
        followings.add(following);
        return following;
    }

    private void placeAll(int from, int to) {
        for (int i = from; i < to; i++) {
            String orderId = Integer.toString(i);
            assertThat(orders.handleNew(stream(orderId), place(orderId)).decision()).isNotNull();
        }
    }

    private static List<StreamId> streams(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> stream(Integer.toString(i))).toList();
    }

    private void assertGets(Recording consumer, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(consumer.streams()).isEqualTo(streams(0, count)));
        assertThat(consumer.events())
                .isEqualTo(store.allEvents().after(EventPosition.START, count + 1));
    }

    /** Takes note of what it gets, after as many failures as it was told. */
    private static final class Recording implements EventConsumer {

        private final String name;
        private final AtomicInteger failures;
        private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();

        Recording(String name, int failures) {
            this.name = name;
            this.failures = new AtomicInteger(failures);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void consume(List<RecordedEvent> batch) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("asked to fail");
            }
            seen.addAll(batch);
        }

        List<RecordedEvent> events() {
            return List.copyOf(seen);
        }

        List<StreamId> streams() {
            return seen.stream().map(RecordedEvent::stream).toList();
        }
    }
}
