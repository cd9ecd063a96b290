package io.trapiche.application.following;

import static io.trapiche.testkit.events.SampleChannelOrders.ACCOUNT;
import static io.trapiche.testkit.events.SampleChannelOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.work.RecordingWorkQueue;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownSignalsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final OmsOrderRef READ = new OmsOrderRef(ACCOUNT, new OrderId("FRD-1"));
    private static final OmsOrderRef NEVER_READ = new OmsOrderRef(ACCOUNT, new OrderId("FRD-2"));

    private final OmsOrders orders =
            TestApplication.aggregates(new InMemoryEvents(CLOCK)).omsOrders();
    private final RecordingWorkQueue queue = new RecordingWorkQueue();
    private final Inbox inbox = new KnownSignals(new InMemoryInbox(queue, CLOCK), orders);

    @Test
    void a_change_that_was_read_already_costs_no_work() {
        read(NOON);
        inbox.receive(List.of(signal(READ, NOON), signal(READ, NOON.minusSeconds(1))));

        assertThat(queue.wakes()).isEmpty();
        assertThat(inbox.pending(StreamId.of(READ))).isEmpty();
    }

    @Test
    void whatever_may_be_news_is_read() {
        read(NOON);
        inbox.receive(
                List.of(
                        signal(READ, NOON.plusNanos(1_000)),
                        signal(READ, null),
                        signal(NEVER_READ, NOON)));

        assertThat(queue.wakes())
                .extracting(Woken::key)
                .containsExactlyInAnyOrder(
                        StreamId.of(READ).value(), StreamId.of(NEVER_READ).value());
        assertThat(inbox.pending(StreamId.of(READ))).hasSize(2);
    }

    @Test
    void a_change_of_an_order_that_told_no_moment_is_read() {
        read(null);
        inbox.receive(List.of(signal(READ, NOON)));

        assertThat(inbox.pending(StreamId.of(READ))).hasSize(1);
    }

    private void read(@Nullable Instant lastChange) {
        OmsSnapshot snapshot = SampleOmsSnapshots.ready(lastChange);
        assertThat(orders.handle(READ, new RecordReading(READ, null, snapshot, NOON)).state())
                .isNotNull();
    }

    private static InboxItem signal(OmsOrderRef order, @Nullable Instant changedAt) {
        return new InboxItem(
                InboxItem.Source.FEED,
                ACCOUNT,
                order.orderId().value() + changedAt,
                StreamId.of(order),
                "{}",
                null,
                changedAt);
    }
}
