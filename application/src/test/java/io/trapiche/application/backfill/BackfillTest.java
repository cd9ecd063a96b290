package io.trapiche.application.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.backfill.port.Backfill.Extent;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.backfill.port.FoundOrder.Reason;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.vtex.port.OrderListing;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker.Attempt;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.events.InMemoryEvents;
import io.trapiche.testkit.events.SampleOmsSnapshots;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.signal.MovableClock;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.work.RecordingWorkQueue;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which orders a backfill has read, in how many lists. */
final class BackfillTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LAG = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofHours(12);
    private static final int MOST = 150;

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryVtex vtex = new InMemoryVtex(clock);
    private final RecordingWorkQueue workQueue = new RecordingWorkQueue();
    private final InMemoryInbox inbox = new InMemoryInbox(workQueue, clock);
    private final OmsOrders orders =
            new OmsOrders(new InMemoryEvents(clock).of(StreamTypes.OMS_ORDER));
    private final List<OmsOrderRef> open = new ArrayList<>();
    private final InMemorySignalStore store =
            new InMemorySignalStore(workQueue, inbox, clock, _ -> open);
    private final List<FoundOrder> counted = new ArrayList<>();
    private Predicate<String> shouldBeTold = _ -> true;
    private boolean reconciling = true;

    @Test
    void what_is_unknown_or_known_otherwise_is_read_and_nothing_else() {
        known("FRD-1");
        known("FRD-2");
        known("FRD-3");
        vtex.move(order("FRD-2"), OmsStatus.CANCELED);
        clock.advance(Duration.ofHours(1));
        there("FRD-4");

        finish(window(Cause.MISSING, clock.instant().minus(Duration.ofMinutes(30))));

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(
                        new FoundOrder(order("FRD-2"), Reason.DIFFERENT),
                        new FoundOrder(order("FRD-4"), Reason.UNKNOWN));
        assertThat(counted).hasSize(2);
        assertThat(reads()).containsExactly("oms-order/lojademo/FRD-2", "oms-order/lojademo/FRD-4");
    }

    @Test
    void open_orders_older_than_what_is_listed_are_read_one_by_one() {
        known("FRD-1");
        clock.advance(Duration.ofDays(8));
        known("FRD-2");
        there("FRD-3");
        open.addAll(List.of(order("FRD-1"), order("FRD-9")));
        clock.advance(Duration.ofSeconds(1));

        finish(window(Cause.CHANGED, clock.instant().minus(Duration.ofHours(1))));

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(
                        new FoundOrder(order("FRD-1"), Reason.OLDER),
                        new FoundOrder(order("FRD-3"), Reason.UNKNOWN));
    }

    @Test
    void a_first_connection_reads_nothing_from_before_the_day_that_is_wished() {
        there("FRD-1");
        known("FRD-2");
        open.add(order("FRD-2"));
        clock.advance(Duration.ofDays(2));
        there("FRD-3");

        finish(window(Cause.CONNECTED, clock.instant().minus(Duration.ofDays(1))));

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(new FoundOrder(order("FRD-3"), Reason.UNKNOWN));
    }

    @Test
    void lists_are_not_trusted_before_they_can_show_the_whole_window() {
        there("FRD-1");
        begin(window(Cause.MISSING, clock.instant().minus(Duration.ofHours(1))));

        assertThat(work()).isEqualTo(clock.instant().plus(LAG));

        assertThat(vtex.listed()).isZero();
    }

    @Test
    void ten_thousand_orders_need_a_hundred_lists_and_a_few() {
        for (int i = 0; i < 10_000; i++) {
            there("FRD-" + (10_000 + i));
            clock.advance(Duration.ofSeconds(20));
        }

        finish(window(Cause.MISSING, NOON));

        assertThat(vtex.listed()).isBetween(100, 104);
        assertThat(report().backfill().extent().calls()).isEqualTo(vtex.listed());
        assertThat(report().unknown()).isEqualTo(10_000);
    }

    @Test
    void an_order_between_two_lists_is_read_once() {
        for (int i = 0; i < 3_010; i++) {
            there("FRD-" + (10_000 + i));
            clock.advance(Duration.ofMillis(400));
        }

        finish(window(Cause.CONNECTED, NOON));

        assertThat(report().unknown()).isEqualTo(3_010);
        assertThat(report().backfill().extent().compared()).isEqualTo(3_010);
        assertThat(store.found(report().backfill(), 10_000)).hasSize(3_010);
    }

    @Test
    void more_than_a_list_shows_of_one_second_does_not_stop_the_rest() {
        for (int i = 0; i < 3_001; i++) {
            there("FRD-" + (10_000 + i));
        }
        clock.advance(Duration.ofMinutes(1));
        there("FRD-99999");

        finish(window(Cause.CONNECTED, NOON));

        assertThat(store.found(report().backfill(), 10_000))
                .contains(new FoundOrder(order("FRD-99999"), Reason.UNKNOWN));
        assertThat(report().finishedAt()).isNotNull();
    }

    @Test
    void no_more_is_looked_for_while_much_waits_to_be_read() {
        for (int i = 0; i < 400; i++) {
            there("FRD-" + (1_000 + i));
            clock.advance(Duration.ofSeconds(1));
        }
        begin(window(Cause.CONNECTED, NOON));
        clock.advance(LAG);

        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(vtex.listed()).isEqualTo(2);
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(vtex.listed()).isEqualTo(2);
        readAll();
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));

        assertThat(vtex.listed()).isEqualTo(4);
        assertThat(report().finishedAt()).isNull();
        readAll();
        assertThat(work()).isNull();
        assertThat(report().finishedAt()).isEqualTo(clock.instant());
    }

    @Test
    void what_was_listed_is_not_listed_again_after_a_failure() {
        for (int i = 0; i < 250; i++) {
            known("FRD-" + (1_000 + i));
            clock.advance(Duration.ofSeconds(1));
        }
        begin(window(Cause.MISSING, NOON));
        clock.advance(LAG);
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(
                        () ->
                                work(
                                        (account, from, to, page) -> {
                                            if (page == 3) {
                                                throw new VtexUnavailable("planted", null, null);
                                            }
                                            return vtex.page(account, from, to, page);
                                        }));

        assertThat(work()).isNull();

        assertThat(vtex.listed()).isEqualTo(3);
    }

    @Test
    void a_reconciliation_compares_what_was_created_in_its_window_and_what_is_open() {
        known("FRD-1");
        there("FRD-2");
        clock.advance(Duration.ofDays(3));
        Instant from = clock.instant().minus(Duration.ofHours(1));
        known("FRD-3");
        known("FRD-4");
        there("FRD-5");
        vtex.move(order("FRD-4"), OmsStatus.CANCELED);
        open.add(order("FRD-1"));
        clock.advance(Duration.ofSeconds(1));

        finishReconciling(from);

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(
                        new FoundOrder(order("FRD-1"), Reason.OLDER),
                        new FoundOrder(order("FRD-4"), Reason.DIFFERENT),
                        new FoundOrder(order("FRD-5"), Reason.UNKNOWN));
        assertThat(report().backfill().extent()).isEqualTo(new Extent(1, 4, 0));
        assertThat(report().leftOver()).isZero();
    }

    @Test
    void a_reconciliation_of_ten_thousand_orders_reads_what_differs_in_a_hundred_lists() {
        for (int i = 0; i < 10_000; i++) {
            known("FRD-" + (10_000 + i));
            clock.advance(Duration.ofSeconds(20));
        }
        for (int i = 0; i < 10_000; i += 1_000) {
            vtex.move(order("FRD-" + (10_000 + i)), OmsStatus.CANCELED);
        }

        finishReconciling(NOON);

        assertThat(vtex.listed()).isBetween(100, 115);
        assertThat(report().different()).isEqualTo(10);
        assertThat(reads()).hasSize(10);
    }

    @Test
    void of_an_account_that_chooses_its_orders_only_known_ones_are_compared() {
        shouldBeTold = _ -> false;
        known("FRD-1");
        there("FRD-2");
        vtex.move(order("FRD-1"), OmsStatus.CANCELED);

        finishReconciling(NOON);

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(new FoundOrder(order("FRD-1"), Reason.DIFFERENT));
    }

    @Test
    void unknown_orders_in_a_status_that_nobody_is_told_of_are_no_news() {
        shouldBeTold = status -> !status.equals("payment-pending");
        there("FRD-1");
        there("FRD-2");
        vtex.move(order("FRD-1"), new OmsStatus("payment-pending"));
        clock.advance(Duration.ofSeconds(1));

        finishReconciling(NOON);

        assertThat(store.found(report().backfill(), 10))
                .containsExactly(new FoundOrder(order("FRD-2"), Reason.UNKNOWN));
    }

    @Test
    void a_reconciliation_under_way_ends_where_they_are_switched_off() {
        there("FRD-1");
        reconciling = false;
        store.begin(new BlindWindow(ACCOUNT, Cause.RECONCILED, NOON, clock.instant()));

        assertThat(work()).isNull();

        assertThat(report().finishedAt()).isEqualTo(clock.instant());
        assertThat(vtex.listed()).isZero();
    }

    @Test
    void an_order_that_was_found_late_is_waited_for_as_long() {
        there("FRD-1");
        store.begin(new BlindWindow(ACCOUNT, Cause.RECONCILED, NOON, clock.instant()));
        clock.advance(PATIENCE.multipliedBy(3));

        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));

        assertThat(report().finishedAt()).isNull();
    }

    @Test
    void an_order_that_cannot_be_read_ends_a_reconciliation_that_tells_of_it() {
        there("FRD-1");
        store.begin(new BlindWindow(ACCOUNT, Cause.RECONCILED, NOON, clock.instant()));
        clock.advance(LAG);
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        clock.advance(PATIENCE.minusSeconds(1));
        assertThat(work()).isNotNull();
        clock.advance(Duration.ofSeconds(1));

        assertThat(work()).isNull();

        assertThat(report().leftOver()).isOne();
        assertThat(store.leftOver()).containsExactly(report());
    }

    @Test
    void a_blind_window_waits_for_an_order_that_cannot_be_read() {
        there("FRD-1");
        begin(window(Cause.MISSING, NOON));
        clock.advance(PATIENCE.multipliedBy(2));

        assertThat(work()).isNotNull();
        assertThat(report().finishedAt()).isNull();
    }

    @Test
    void an_order_that_can_never_be_read_holds_up_no_comparison() {
        there("FRD-1");
        begin(window(Cause.MISSING, NOON));
        clock.advance(LAG);
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        there("FRD-2");
        store.begin(
                new BlindWindow(
                        ACCOUNT, Cause.RECONCILED, clock.instant(), clock.instant().plus(LAG)));
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        clock.advance(LAG.plus(LAG));

        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        assertThat(store.found(report().backfill(), 10))
                .containsExactly(new FoundOrder(order("FRD-2"), Reason.UNKNOWN));
        read(order("FRD-2"));
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));

        assertThat(report().finishedAt()).isEqualTo(clock.instant());
        assertThat(store.unfinished(ACCOUNT))
                .extracting(blind -> blind.window().cause())
                .containsExactly(Cause.MISSING);
    }

    @Test
    void many_orders_that_can_never_be_read_hold_up_no_comparison() {
        for (int i = 0; i < 400; i++) {
            there("FRD-" + (1_000 + i));
            clock.advance(Duration.ofSeconds(1));
        }
        begin(window(Cause.CONNECTED, NOON));
        clock.advance(LAG);
        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));
        store.begin(new BlindWindow(ACCOUNT, Cause.RECONCILED, clock.instant(), clock.instant()));
        clock.advance(LAG);

        assertThat(work()).isEqualTo(clock.instant().plus(PAUSE));

        assertThat(report().backfill().isReconciliation()).isTrue();
        assertThat(report().finishedAt()).isNotNull();
        assertThat(vtex.listed()).isEqualTo(3);
    }

    @Test
    void the_soonest_of_those_that_wait_is_waited_for() {
        begin(window(Cause.MISSING, NOON));
        clock.advance(LAG.minusSeconds(1));
        begin(window(Cause.CHANGED, NOON));

        assertThat(work()).isEqualTo(clock.instant().plusSeconds(1));
    }

    /** Of what was created since; when the lists can show it. */
    private void finishReconciling(Instant from) {
        store.begin(new BlindWindow(ACCOUNT, Cause.RECONCILED, from, clock.instant()));
        clock.advance(LAG);
        while (work() != null) {
            readAll();
        }
    }

    private OmsOrderRef order(String id) {
        return new OmsOrderRef(ACCOUNT, new OrderId(id));
    }

    private void there(String id) {
        vtex.put(order(id), SampleOmsSnapshots.ready(clock.instant()));
    }

    private void known(String id) {
        there(id);
        var _ =
                orders.handle(
                        order(id),
                        new RecordReading(
                                order(id),
                                null,
                                vtex.read(order(id)).orElseThrow(),
                                clock.instant()));
    }

    private BlindWindow window(Cause cause, Instant from) {
        return new BlindWindow(ACCOUNT, cause, from, clock.instant());
    }

    private void begin(BlindWindow window) {
        store.keep(GuardedSignal.unseen(ACCOUNT, SignalSource.FEED, clock.instant()), window);
    }

    private void finish(BlindWindow window) {
        begin(window);
        clock.advance(LAG);
        while (work() != null) {
            readAll();
        }
    }

    private @Nullable Instant work() {
        return work(vtex);
    }

    private @Nullable Instant work(OrderListing listing) {
        return new BackfillWorker(
                        listing,
                        store,
                        orders,
                        new BackfillSettings(
                                LAG, Duration.ofDays(7), MOST, PAUSE, reconciling, PATIENCE),
                        clock,
                        new BackfillAlarm((_, found) -> counted.add(found)),
                        (_, status) -> shouldBeTold.test(status))
                .work(new Attempt(StreamId.of(ACCOUNT).value(), 0, 0, null));
    }

    private void readAll() {
        inbox.pendingSubjects().forEach(this::read);
    }

    private void read(OmsOrderRef order) {
        read(StreamId.of(order));
    }

    private void read(StreamId stream) {
        inbox.processed(inbox.pending(stream).stream().map(Inbox.Pending::id).toList(), null);
    }

    private BackfillReport report() {
        return store.latest(ACCOUNT, EnumSet.allOf(Cause.class), 1).getFirst();
    }

    private List<String> reads() {
        return workQueue.wakes().stream()
                .filter(wake -> wake.kind() == WorkKind.READ_ORDER)
                .map(Woken::key)
                .distinct()
                .sorted()
                .toList();
    }
}
