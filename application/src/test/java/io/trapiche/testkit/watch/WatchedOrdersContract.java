package io.trapiche.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.watch.WatchSettings;
import io.trapiche.application.watch.port.WatchedOrders;
import io.trapiche.application.watch.port.WatchedOrders.Overdue;
import io.trapiche.application.watch.port.WatchedOrders.OverdueCount;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.status.Watch;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link WatchedOrders} keeps. */
@ContractOf(WatchedOrders.class)
public abstract class WatchedOrdersContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName SHOP = new AccountName("lojademo");
    private static final AccountName OTHER = new AccountName("mercadinho");
    private static final Map<Watchdog, Duration> LIMITS =
            new WatchSettings(
                            Duration.ofMinutes(1),
                            1,
                            Duration.ofMinutes(1),
                            Map.of(
                                    Watchdog.HANDLING, Duration.ofHours(10),
                                    Watchdog.CANCEL, Duration.ofHours(1)))
                    .limits();

    protected abstract WatchedOrders orders();

    /** The order stands like this from now on; null where nothing watches it. */
    protected abstract void stands(StreamId order, @Nullable Watch watch);

    @Test
    void an_order_is_overdue_by_the_limit_of_its_watchdog() {
        stands("old-handling", Watchdog.HANDLING, Duration.ofHours(10));
        stands("young-handling", Watchdog.HANDLING, Duration.ofHours(9));
        stands("old-cancel", Watchdog.CANCEL, Duration.ofHours(2));
        stands(id("ended"), null);

        assertThat(take(NOON)).containsExactlyInAnyOrder("old-handling", "old-cancel");
    }

    @Test
    void it_is_taken_once() {
        stands("1", Watchdog.CANCEL, Duration.ofHours(2));

        assertThat(take(NOON)).containsExactly("1");
        assertThat(take(NOON.plus(Duration.ofDays(9)))).isEmpty();
    }

    @Test
    void no_more_are_taken_than_may_be_and_the_oldest_of_each_first() {
        stands("1", Watchdog.CANCEL, Duration.ofHours(2));
        stands("2", Watchdog.CANCEL, Duration.ofHours(4));
        stands("3", Watchdog.CANCEL, Duration.ofHours(3));

        assertThat(ids(orders().takeOverdue(LIMITS, NOON, 2))).containsExactlyInAnyOrder("2", "3");
        assertThat(ids(orders().takeOverdue(LIMITS, NOON, 2))).containsExactly("1");
    }

    @Test
    void it_is_told_of_once_it_was_read_and_that_has_settled() {
        stands("1", Watchdog.CANCEL, Duration.ofHours(2));
        take(NOON);

        assertThat(orders().takeUntold(NOON, NOON, 9)).isEmpty();
        orders().markRead(id("1"), NOON.plusSeconds(5));
        assertThat(orders().takeUntold(NOON.plusSeconds(4), NOON, 9)).isEmpty();
        assertThat(orders().counts()).isEmpty();

        assertThat(orders().takeUntold(NOON.plusSeconds(5), NOON, 9))
                .containsExactly(
                        new Overdue(id("1"), Watchdog.CANCEL, NOON.minus(Duration.ofHours(2))));
        assertThat(orders().takeUntold(NOON.plusSeconds(99), NOON, 9)).isEmpty();
        assertThat(orders().counts())
                .containsExactly(
                        new OverdueCount(
                                SHOP, Watchdog.CANCEL, 1, NOON.minus(Duration.ofHours(2))));
    }

    @Test
    void what_was_not_taken_is_not_told_of_whoever_read_it() {
        stands("1", Watchdog.CANCEL, Duration.ofMinutes(2));

        orders().markRead(id("1"), NOON);

        assertThat(orders().takeUntold(NOON, NOON, 9)).isEmpty();
    }

    @Test
    void an_order_that_goes_on_is_forgotten_wherever_it_was() {
        stands("taken", Watchdog.CANCEL, Duration.ofHours(2));
        stands("read", Watchdog.CANCEL, Duration.ofHours(2));
        stands("told", Watchdog.CANCEL, Duration.ofHours(2));
        take(NOON);
        orders().markRead(id("told"), NOON);
        var _ = orders().takeUntold(NOON, NOON, 9);
        orders().markRead(id("read"), NOON);

        stands(id("taken"), null);
        stands("read", Watchdog.HANDLING, Duration.ofHours(1));
        stands("told", Watchdog.CANCEL, Duration.ofHours(1));
        orders().markRead(id("taken"), NOON);

        assertThat(orders().takeUntold(NOON, NOON, 9)).isEmpty();
        assertThat(orders().counts()).isEmpty();
        assertThat(take(NOON)).containsExactly("told");
    }

    @Test
    void news_that_leave_it_where_it_was_change_nothing() {
        stands("1", Watchdog.CANCEL, Duration.ofHours(2));
        take(NOON);
        orders().markRead(id("1"), NOON);
        assertThat(orders().takeUntold(NOON, NOON, 9)).hasSize(1);

        stands("1", Watchdog.CANCEL, Duration.ofHours(2));

        assertThat(take(NOON)).isEmpty();
        assertThat(orders().counts()).hasSize(1);
    }

    @Test
    void counts_go_by_account_and_watchdog_with_the_oldest() {
        stands("1", Watchdog.CANCEL, Duration.ofHours(2));
        stands("2", Watchdog.CANCEL, Duration.ofHours(3));
        stands("3", Watchdog.HANDLING, Duration.ofHours(20));
        StreamId others = StreamId.of(new OmsOrderRef(OTHER, new OrderId("4")));
        stands(others, new Watch(Watchdog.CANCEL, NOON.minus(Duration.ofHours(9))));
        for (StreamId order : orders().takeOverdue(LIMITS, NOON, 9)) {
            orders().markRead(order, NOON);
        }
        assertThat(orders().takeUntold(NOON, NOON, 9)).hasSize(4);

        assertThat(orders().counts())
                .containsExactlyInAnyOrder(
                        new OverdueCount(SHOP, Watchdog.CANCEL, 2, NOON.minus(Duration.ofHours(3))),
                        new OverdueCount(
                                SHOP, Watchdog.HANDLING, 1, NOON.minus(Duration.ofHours(20))),
                        new OverdueCount(
                                OTHER, Watchdog.CANCEL, 1, NOON.minus(Duration.ofHours(9))));
    }

    private List<String> take(Instant now) {
        return ids(orders().takeOverdue(LIMITS, now, 9));
    }

    private static List<String> ids(List<StreamId> orders) {
        return orders.stream().map(order -> order.omsOrder().orderId().value()).toList();
    }

    private void stands(String id, Watchdog watchdog, Duration before) {
        stands(id(id), new Watch(watchdog, NOON.minus(before)));
    }

    private static StreamId id(String order) {
        return StreamId.of(new OmsOrderRef(SHOP, new OrderId(order)));
    }
}
