package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.postgres.inbox.MissingCallbacks.Missing;
import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.metrics.CallbacksMeter;
import io.trapiche.metrics.OverdueOrdersMeter;
import io.trapiche.metrics.ParkedOrdersMeter;
import io.trapiche.metrics.ReconciliationMeter;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.signal.MovableClock;
import io.trapiche.testkit.signal.SettableWishes;
import io.trapiche.testkit.view.InMemoryOrderViews;
import io.trapiche.testkit.watch.InMemoryWatchedOrders;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What somebody has to look at, while the service is well. */
class AttentionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName LOJA = new AccountName("lojademo");

    private final InMemoryOrderViews views = new InMemoryOrderViews();
    private final ParkedOrdersMeter meter = new ParkedOrdersMeter(views, new SimpleMeterRegistry());

    @Test
    void parked_orders_are_named_by_code_owner_and_since_when() {
        assertThat(parked().getStatus()).isEqualTo(Status.UP);
        park("1001", NOON.plusSeconds(60));
        park("1002", NOON);

        meter.refresh();

        assertThat(parked().getStatus()).isEqualTo(Statuses.ATTENTION);
        assertThat(parked().getDetails())
                .containsEntry(
                        "lojademo",
                        List.of(
                                Map.of(
                                        "code", "EOI005",
                                        "owner", "marketplace",
                                        "orders", 2L,
                                        "since", "2026-03-02T12:00:00Z")));
    }

    @Test
    void an_account_that_cannot_be_called_needs_somebody_and_one_that_pauses_does_not() {
        assertThat(vtex(State.HELD)).isEqualTo(Statuses.ATTENTION);
        assertThat(vtex(State.BREAKER_OPEN)).isEqualTo(Statuses.ATTENTION);
        assertThat(vtex(State.THROTTLED)).isEqualTo(Status.UP);
        assertThat(vtex(State.ACTIVE)).isEqualTo(Status.UP);
    }

    @Test
    void a_pause_that_is_over_is_not_told_as_one_to_come() {
        shows(NOON.plusSeconds(1), "2026-03-02T12:00:01Z");
        shows(NOON, "the next call, which tries again");
        shows(null, "a start with the settings that it lacks");
    }

    private static void shows(@Nullable Instant until, String shown) {
        var account = new VtexAccountHealth(LOJA, State.BREAKER_OPEN, NOON, until, 60);
        assertThat(vtex(account).getDetails())
                .extractingByKey("lojademo", MAP)
                .containsEntry("until", shown);
    }

    @Test
    void orders_that_stand_too_long_are_named_by_watchdog_and_since_when() {
        InMemoryWatchedOrders watched = new InMemoryWatchedOrders();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        OverdueOrdersMeter overdue = new OverdueOrdersMeter(watched, meters);
        overdue.refresh();
        assertThat(new OverdueOrdersHealth(overdue).health().getStatus()).isEqualTo(Status.UP);
        StreamId order = StreamId.of(new OmsOrderRef(LOJA, new OrderId("FRD-1")));
        watched.stands(order, new Watch(Watchdog.CANCEL, NOON));
        var _ = watched.takeOverdue(Map.of(Watchdog.CANCEL, Duration.ZERO), NOON, 1);
        watched.markRead(order, NOON);
        var _ = watched.takeUntold(NOON, NOON, 1);

        overdue.refresh();

        Health health = new OverdueOrdersHealth(overdue).health();
        assertThat(health.getStatus()).isEqualTo(Statuses.ATTENTION);
        assertThat(health.getDetails())
                .containsEntry(
                        "lojademo",
                        List.of(
                                Map.of(
                                        "watchdog", "cancel",
                                        "orders", 1L,
                                        "since", "2026-03-02T12:00:00Z")));
        assertThat(
                        meters.get("trapiche.orders.overdue")
                                .tags("account", "lojademo", "watchdog", "cancel")
                                .gauge()
                                .value())
                .isEqualTo(1);

        watched.stands(order, null);
        overdue.refresh();

        assertThat(meters.find("trapiche.orders.overdue").gauge()).isNull();
    }

    @Test
    void accounts_whose_orders_could_not_be_compared_are_named_until_they_can() {
        MovableClock clock = new MovableClock(NOON);
        RecordingWorkQueue workQueue = new RecordingWorkQueue();
        InMemorySignalStore store =
                new InMemorySignalStore(
                        workQueue, new InMemoryInbox(workQueue, clock), clock, _ -> List.of());
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        SettableWishes wishes = new SettableWishes();
        ReconciliationMeter compared = new ReconciliationMeter(store, wishes, true, meters);
        compared.refresh();
        assertThat(new ReconciliationHealth(compared).health().getStatus()).isEqualTo(Status.UP);
        FoundOrder order =
                new FoundOrder(
                        new OmsOrderRef(LOJA, new OrderId("FRD-1")), FoundOrder.Reason.UNKNOWN);
        reconcile(store, 1, List.of(order));

        compared.refresh();

        Health health = new ReconciliationHealth(compared).health();
        assertThat(health.getStatus()).isEqualTo(Statuses.ATTENTION);
        assertThat(health.getDetails())
                .containsEntry(
                        "lojademo",
                        Map.of(
                                "compared", 100L,
                                "notRead", 1L,
                                "notUnderstood", 1L,
                                "since", "2026-03-02T12:00:00Z"));
        assertThat(
                        meters.get("trapiche.reconciliation.unhealed")
                                .tags("account", "lojademo")
                                .gauge()
                                .value())
                .isEqualTo(2);

        ReconciliationMeter switchedOff =
                new ReconciliationMeter(store, wishes, false, new SimpleMeterRegistry());
        switchedOff.refresh();
        assertThat(switchedOff.leftOver()).isEmpty();
        wishes.sources(Set.of());
        compared.refresh();
        assertThat(compared.leftOver()).isEmpty();
        wishes.sources(EnumSet.of(SignalSource.FEED));
        compared.refresh();
        assertThat(compared.leftOver()).hasSize(1);

        reconcile(store, 0, List.of());
        compared.refresh();

        assertThat(new ReconciliationHealth(compared).health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.find("trapiche.reconciliation.unhealed").gauge()).isNull();
    }

    @Test
    void accounts_that_vtex_does_not_call_back_are_named_until_it_does() {
        List<Missing> found = new ArrayList<>();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        CallbacksMeter callbacks = new CallbacksMeter(() -> List.copyOf(found), meters);
        callbacks.refresh();
        assertThat(new CallbacksHealth(callbacks).health().getStatus()).isEqualTo(Status.UP);
        found.add(new Missing(LOJA, 4, NOON));

        callbacks.refresh();

        Health health = new CallbacksHealth(callbacks).health();
        assertThat(health.getStatus()).isEqualTo(Statuses.ATTENTION);
        assertThat(health.getDetails())
                .containsEntry("lojademo", Map.of("orders", 4L, "since", "2026-03-02T12:00:00Z"));
        assertThat(
                        meters.get("trapiche.callbacks.missing")
                                .tags("account", "lojademo")
                                .gauge()
                                .value())
                .isEqualTo(4);

        found.clear();
        callbacks.refresh();

        assertThat(new CallbacksHealth(callbacks).health().getStatus()).isEqualTo(Status.UP);
        assertThat(meters.find("trapiche.callbacks.missing").gauge()).isNull();
    }

    private static void reconcile(
            InMemorySignalStore store, int unreadable, List<FoundOrder> found) {
        store.begin(new BlindWindow(LOJA, Cause.RECONCILED, NOON.minusSeconds(60), NOON));
        store.advance(
                store.unfinished(LOJA).stream()
                        .findFirst()
                        .orElseThrow()
                        .listed(new Backfill.Progress.Done(), 100, unreadable),
                found);
    }

    private Health parked() {
        return new ParkedOrdersHealth(meter).health();
    }

    private static Status vtex(State state) {
        var account = new VtexAccountHealth(LOJA, state, NOON, null, 60);
        return vtex(account).getStatus();
    }

    private static Health vtex(VtexAccountHealth account) {
        return new VtexHealth(() -> List.of(account), InstantSource.fixed(NOON)).health();
    }

    private void park(String orderId, Instant at) {
        MarketplaceId marketplace = new MarketplaceId("feira");
        MarketplaceOrderId id = new MarketplaceOrderId(orderId);
        views.save(
                List.of(
                        new OrderView(
                                StreamId.of(new ChannelOrderKey(LOJA, marketplace, id)),
                                OrderView.Kind.CHANNEL_ORDER,
                                marketplace,
                                id,
                                null,
                                new Progress("received", false, true, "EOI005", 0, false),
                                Money.of(4990, "BRL"),
                                at,
                                at,
                                1)));
    }
}
