package io.trapiche.adapter.postgres.events;

import static io.trapiche.testkit.events.SampleChannelOrders.NOON;
import static io.trapiche.testkit.events.SampleChannelOrders.answered;
import static io.trapiche.testkit.events.SampleChannelOrders.handled;
import static io.trapiche.testkit.events.SampleChannelOrders.integrated;
import static io.trapiche.testkit.events.SampleChannelOrders.place;
import static io.trapiche.testkit.events.SampleChannelOrders.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.Sessions;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.shared.Requester;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresSessionsTest {

    private static final StreamId ORDER = stream("1");

    private final EventStoreFixture store = new EventStoreFixture();
    private final Sessions sessions = store.aggregates.sessions();
    private final List<Object> given = new ArrayList<>();

    @BeforeEach
    void place_an_order() {
        change(place("1"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_a_session_decides_is_stored_together_when_it_ends() {
        sessions.inLane(
                () -> {
                    change(integrated());
                    change(handled());
                    assertThat(stored()).hasSize(1);
                    assertThat(load()).isInstanceOf(ChannelOrderState.InHandling.class);
                    return "done";
                },
                given::add);

        assertThat(given).containsExactly("done");
        assertThat(stored()).hasSize(4);
        assertThat(stored().subList(1, 4))
                .extracting(event -> event.position().transactionId())
                .containsOnly(stored().get(1).position().transactionId());
        assertThat(load()).isInstanceOf(ChannelOrderState.InHandling.class);
    }

    @Test
    void what_was_decided_is_stored_before_anything_that_cannot_be_taken_back() {
        sessions.inLane(
                () -> {
                    change(integrated());
                    sessions.store();
                    assertThat(stored()).hasSize(2);
                    return "done";
                },
                given::add);

        assertThat(stored()).hasSize(2);
    }

    @Test
    void a_stream_is_read_once() {
        sessions.inLane(
                () -> {
                    assertThat(load()).isInstanceOf(Received.class);
                    elsewhere(integrated());
                    assertThat(load()).isInstanceOf(Received.class);
                    return "done";
                },
                given::add);

        assertThat(load()).isInstanceOf(Integrated.class);
    }

    @Test
    void who_was_overtaken_decides_again_and_begins_anew() {
        List<ChannelOrderState> seen = new ArrayList<>();
        sessions.inLane(
                () -> {
                    seen.add(load());
                    if (seen.size() == 1) {
                        elsewhere(cancellation());
                        change(answered("EOI006"));
                    }
                    return seen.size();
                },
                given::add);

        assertThat(seen).hasExactlyElementsOfTypes(Received.class, Cancelling.class);
        assertThat(given).containsExactly(2);
        assertThat(stored()).extracting(RecordedEvent::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void who_is_overtaken_again_and_again_gives_up() {
        assertThatExceptionOfType(ConcurrentChange.class)
                .isThrownBy(
                        () ->
                                sessions.inLane(
                                        () -> {
                                            assertThat(load()).isNotNull();
                                            elsewhere(answered("EOI006"));
                                            change(answered("EOI006"));
                                            return "done";
                                        },
                                        given::add));

        assertThat(given).isEmpty();
    }

    @Test
    void what_failing_work_had_decided_is_stored() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(
                        () ->
                                sessions.inLane(
                                        () -> {
                                            change(integrated());
                                            throw new UnsupportedOperationException("VTEX is away");
                                        },
                                        given::add));

        assertThat(given).isEmpty();
        assertThat(stored()).hasSize(2);
    }

    @Test
    void nothing_is_stored_unless_all_of_it_is() {
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(
                        () ->
                                sessions.inLane(
                                        () -> {
                                            change(integrated());
                                            return "done";
                                        },
                                        _ -> {
                                            throw new IllegalStateException("no more room");
                                        }));

        assertThat(stored()).hasSize(1);
    }

    @Test
    void what_may_be_stored_already_is_not_stored_again() {
        assertThatExceptionOfType(StorageUnavailable.class)
                .isThrownBy(
                        () ->
                                sessions.inLane(
                                        () -> {
                                            sessions.alongside(this::failOnce);
                                            change(answered("EOI006"));
                                            sessions.store();
                                            return "done";
                                        },
                                        given::add));

        assertThat(given).containsExactly("failed");
        assertThat(stored()).hasSize(1);
    }

    private void failOnce() {
        if (given.isEmpty()) {
            given.add("failed");
            throw new IllegalStateException("nobody knows what became of it");
        }
    }

    @Test
    void what_is_written_alongside_comes_after_the_events_and_in_their_transaction() {
        sessions.inLane(
                () -> {
                    sessions.alongside(() -> given.addAll(List.of(stored().size(), transaction())));
                    change(integrated());
                    return "done";
                },
                _ -> given.addAll(List.of(stored().size(), transaction())));

        Long ofEvents = stored().getLast().position().transactionId();
        assertThat(given).containsExactly(2, ofEvents, 2, ofEvents);
    }

    @Test
    void an_orders_own_work_wakes_nobody_and_others_work_wakes_the_order_once() {
        store.wakes.clear();
        sessions.inLane(() -> change(integrated()), given::add);
        assertThat(store.wakes.wakes()).isEmpty();

        sessions.work(
                () -> {
                    change(handled());
                    return change(cancellation());
                },
                given::add);

        assertThat(store.wakes.wakes()).extracting(Woken::key).containsExactly(ORDER.value());
    }

    private long transaction() {
        return JdbcClient.create(store.dataSource)
                .sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
    }

    private ChannelOrderState change(ChannelOrderCommand command) {
        return store.channelOrders.handle(ORDER, command).state();
    }

    /** By somebody else, in a transaction of theirs. */
    private void elsewhere(ChannelOrderCommand command) {
        assertThat(CompletableFuture.supplyAsync(() -> change(command)).join()).isNotNull();
    }

    private ChannelOrderState load() {
        return store.channelOrders.load(ORDER);
    }

    private List<RecordedEvent> stored() {
        return store.log.ofStream(ORDER, 0, 100);
    }

    private static AskCancellation cancellation() {
        return new AskCancellation(Requester.MARKETPLACE, "changed my mind", NOON);
    }
}
