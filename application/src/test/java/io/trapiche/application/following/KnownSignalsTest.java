package io.trapiche.application.following;

import static io.trapiche.testkit.events.SampleChannelOrders.ACCOUNT;
import static io.trapiche.testkit.events.SampleChannelOrders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownSignalsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final OmsOrderRef READ = new OmsOrderRef(ACCOUNT, new OrderId("FRD-1"));
    private static final OmsOrderRef NEVER_READ = new OmsOrderRef(ACCOUNT, new OrderId("FRD-2"));

    private final OmsOrders orders =
            TestApplication.aggregates(new InMemoryEvents(CLOCK)).omsOrders();
    private final RecordingWorkQueue queue = new RecordingWorkQueue();
    private final Inbox inbox = new KnownSignals(new InMemoryInbox(queue, CLOCK), orders, CLOCK);

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

    /** VTEX answered for the start of handling: what is told tells when it was. */
    @ParameterizedTest
    @EnumSource(names = {"FEED", "HOOK"})
    void handling_that_was_started_here_is_taken_as_it_is_told(InboxItem.Source source) {
        startHandling();
        inbox.receive(List.of(handling(source, NOON)));

        assertThat(status()).isEqualTo(OmsStatus.HANDLING);
        assertThat(queue.wakes()).isEmpty();

        inbox.receive(List.of(handling(InboxItem.Source.HOOK, NOON)));
        assertThat(queue.wakes()).isEmpty();
        assertThat(inbox.pending(StreamId.of(READ))).isEmpty();
    }

    /** A moment that has yet to come would hide all changes until then. */
    @Test
    void handling_that_has_yet_to_come_is_read() {
        startHandling();
        inbox.receive(List.of(handling(InboxItem.Source.HOOK, NOON.plusSeconds(60))));

        assertThat(status()).isEqualTo(OmsStatus.READY_FOR_HANDLING);
        assertThat(queue.wakes()).hasSize(1);
    }

    @Test
    void what_somebody_waits_for_is_read_soon_when_a_hook_tells_it() {
        startHandling();
        instruct(new OmsAction.Cancel("out of stock"));
        inbox.receive(List.of(handling(InboxItem.Source.HOOK, NOON)));

        assertThat(queue.wakes())
                .extracting(Woken::at)
                .containsExactly(NOON.plus(InboxItem.Source.HOOK.patience()));
    }

    @Test
    void handling_that_was_started_elsewhere_is_read() {
        read(NOON);
        inbox.receive(List.of(handling(InboxItem.Source.FEED, NOON.plusSeconds(2))));

        assertThat(status()).isEqualTo(OmsStatus.READY_FOR_HANDLING);
        assertThat(queue.wakes()).extracting(Woken::at).containsExactly(NOON);
    }

    private void startHandling() {
        read(NOON.minusSeconds(2));
        assertThat(orders.handle(READ, new RecordHandlingStarted(NOON)).state()).isNotNull();
    }

    private void instruct(OmsAction action) {
        Instruct asked = new Instruct(new CommandId("c-1"), Requester.ERP, action, NOON);
        assertThat(orders.handle(READ, asked).state()).isNotNull();
    }

    private OmsStatus status() {
        return ((Known) orders.find(READ)).snapshot().status();
    }

    private static InboxItem handling(InboxItem.Source source, Instant changedAt) {
        return new InboxItem(
                source,
                ACCOUNT,
                "handling",
                StreamId.of(READ),
                "{}",
                null,
                changedAt,
                OmsStatus.HANDLING);
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
