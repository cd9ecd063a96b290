package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal.PlacedWithOtherContent;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Requester;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoringEventsTest {

    private final EventStoreFixture store = new EventStoreFixture();

    @Test
    void an_order_is_read_back_as_it_was_placed() {
        StreamId id = StreamId.of(Orders.key("1"));

        store.channelOrders.handleNew(id, Orders.place("1"));

        assertThat(store.channelOrders.load(id))
                .isInstanceOfSatisfying(
                        Received.class,
                        received ->
                                assertThat(received.placement().content())
                                        .isEqualTo(Orders.content(1050)));
    }

    @Test
    void a_repeat_changes_nothing_and_other_content_is_refused() {
        StreamId id = StreamId.of(Orders.key("1"));
        store.channelOrders.handleNew(id, Orders.place("1"));

        assertThat(store.channelOrders.handleNew(id, Orders.place("1")).decision())
                .isEqualTo(Decision.unchanged());
        assertThat(store.channelOrders.handleNew(id, Orders.place("1", 999)).decision())
                .isEqualTo(Decision.reject(new PlacedWithOtherContent()));
        assertThat(events()).hasSize(1);
    }

    @Test
    void of_many_who_place_the_same_order_at_once_one_is_accepted() throws Exception {
        List<Decision<ChannelOrderEvent, ?>> decisions =
                atOnce(
                        16,
                        () ->
                                store.channelOrders
                                        .handleNew(StreamId.of(Orders.key("1")), Orders.place("1"))
                                        .decision());

        assertThat(decisions).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(decisions).filteredOn(Decision.Unchanged.class::isInstance).hasSize(15);
    }

    @Test
    void a_decision_on_a_state_that_changed_meanwhile_is_made_again() throws Exception {
        StreamId id = StreamId.of(Orders.key("1"));
        store.channelOrders.handleNew(id, Orders.place("1"));

        List<Decision<ChannelOrderEvent, ?>> decisions =
                atOnce(
                        8,
                        () ->
                                store.channelOrders
                                        .handle(
                                                id,
                                                new AskCancellation(
                                                        Requester.MARKETPLACE, "x", Orders.NOON))
                                        .decision());

        assertThat(decisions).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(store.channelOrders.load(id)).isInstanceOf(Cancelling.class);
    }

    private List<RecordedEvent> events() {
        return store.log.after(EventPosition.START, 100);
    }

    private static <T> List<T> atOnce(int times, Callable<T> task)
            throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                futures.add(executor.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
