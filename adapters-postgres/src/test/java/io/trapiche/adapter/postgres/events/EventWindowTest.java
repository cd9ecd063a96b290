package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.seller.SellerAccountEvent.FranchisesEnabled;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.erp.ListedEvents;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventWindowTest {

    private static final int LIMIT = 3;
    private static final List<RecordedEvent> EVENTS = events(EventWindow.MOST_EVENTS + 2);

    private final EventWindow window = new EventWindow();

    /** Each in a transaction of its own, counted from 1. */
    private static List<RecordedEvent> events(int count) {
        ListedEvents events = new ListedEvents();
        AccountName account = new AccountName("lojademo");
        return Stream.generate(
                        () ->
                                events.record(
                                        StreamId.of(account),
                                        new FranchisesEnabled(Orders.NOON),
                                        Orders.NOON))
                .limit(count)
                .toList();
    }

    @Test
    void answers_nothing_before_the_tail_has_looked() {
        window.begin(at(5));

        assertThat(after(5)).isNull();
        assertThat(window.isPassedBy(at(5))).isFalse();
    }

    @Test
    void has_everything_after_where_it_began_and_nothing_before() {
        window.begin(at(5));
        look(false, 6, 9);

        assertThat(after(4)).isNull();
        assertThat(after(5)).containsExactly(6L, 7L, 8L);
        assertThat(after(8)).containsExactly(9L);
        assertThat(after(9)).isEmpty();
        assertThat(after(20)).as("read by somebody else meanwhile").isEmpty();
    }

    @Test
    void forgets_the_oldest_when_there_are_too_many() {
        window.begin(at(0));
        look(false, 1, EventWindow.MOST_EVENTS + 2);

        assertThat(after(1)).isNull();
        assertThat(after(2)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void forgets_the_oldest_when_they_are_too_large() {
        window.begin(at(0));
        window.add(
                new BarrierTable.Reading(
                        100,
                        2,
                        List.of(
                                new EventRows.Read(event(1), EventWindow.MOST_CHARACTERS),
                                new EventRows.Read(event(2), 1))),
                System.nanoTime());

        assertThat(after(0)).isNull();
        assertThat(after(1)).containsExactly(2L);
    }

    @Test
    void knows_whether_anything_is_recorded_behind_the_end() {
        window.begin(at(0));
        look(false, 1, 2);
        assertThat(window.isPassedBy(at(1))).isFalse();
        assertThat(window.isPassedBy(at(2))).isTrue();

        look(true, 3, 3);
        assertThat(window.isPassedBy(at(3))).as("more is held back").isFalse();
    }

    private void look(boolean held, int first, int last) {
        List<EventRows.Read> settled =
                LongStream.rangeClosed(first, last)
                        .mapToObj(i -> new EventRows.Read(event(i), 1))
                        .toList();
        window.add(
                new BarrierTable.Reading(held ? last + 1 : 1_000_000, last + 1, settled),
                System.nanoTime());
    }

    private @Nullable List<Long> after(long transactionId) {
        List<RecordedEvent> events = window.after(at(transactionId), LIMIT, _ -> true);
        return events == null
                ? null
                : events.stream().map(event -> event.position().transactionId()).toList();
    }

    private static EventPosition at(long transactionId) {
        return new EventPosition(transactionId, 1);
    }

    /** The event of that transaction. */
    private static RecordedEvent event(long transactionId) {
        return EVENTS.get((int) transactionId - 1);
    }
}
