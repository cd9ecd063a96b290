package io.trapiche.testkit.events;

import static io.trapiche.testkit.events.SampleChannelOrders.handled;
import static io.trapiche.testkit.events.SampleChannelOrders.integrated;
import static io.trapiche.testkit.events.SampleChannelOrders.place;
import static io.trapiche.testkit.events.SampleChannelOrders.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of events keeps to when several write at once: whoever reads all events meets
 * those of one stream in their sequence, without a gap.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
public abstract class StreamOrderContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ORDERS = 100;
    private static final int EVENTS_OF_AN_ORDER = 4;
    private static final int PAGE = 7;

    private EventStore store;
    private Aggregates<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders;
    private final Map<StreamId, Long> next = new HashMap<>();
    private EventPosition position = EventPosition.START;

    /** A store without events. */
    protected abstract EventStore empty();

    @BeforeEach
    void open() {
        store = empty();
        orders = store.aggregates(StreamTypes.CHANNEL_ORDER);
    }

    @Test
    void the_events_of_a_stream_come_in_their_sequence_while_two_write_to_it() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers =
                    Stream.of(1, 2)
                            .<Future<?>>map(_ -> executor.submit(() -> write(together)))
                            .toList();
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                turnAPage();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            turnAPage();
                            return next.values().stream().mapToLong(count -> count).sum();
                        },
                        count -> count == ORDERS * EVENTS_OF_AN_ORDER);
        assertThat(next).hasSize(ORDERS);
    }

    /** Both do all of it; whoever comes second finds it done, or has to decide again. */
    private boolean write(CyclicBarrier together) throws Exception {
        for (int i = 0; i < ORDERS; i++) {
            String id = Integer.toString(i);
            together.await();
            assertThat(orders.handleNew(stream(id), place(id)).decision()).isNotNull();
            assertThat(orders.handle(stream(id), integrated()).decision()).isNotNull();
            assertThat(orders.handle(stream(id), handled()).decision()).isNotNull();
        }
        return true;
    }

    private void turnAPage() {
        for (RecordedEvent event : store.allEvents().after(position, PAGE)) {
            long expected = next.merge(event.stream(), 1L, Long::sum) - 1;
            assertThat(event.sequence()).as(event.stream().value()).isEqualTo(expected);
            assertThat(event.position()).isGreaterThan(position);
            position = event.position();
        }
    }
}
