package io.trapiche.application.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfill.Progress;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.Worker.Attempt;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.signal.MovableClock;
import io.trapiche.testkit.signal.SettableWishes;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an account's last orders are compared, and which. */
final class ReconcilingOrdersTest {

    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Duration LAG = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock(NOON);
    private final RecordingWorkQueue workQueue = new RecordingWorkQueue();
    private final InMemorySignalStore store =
            new InMemorySignalStore(
                    workQueue, new InMemoryInbox(workQueue, clock), clock, _ -> List.of());
    private final SettableWishes wishes = new SettableWishes();
    private Instant since = Instant.EPOCH;

    @Test
    void the_last_days_are_compared_again_and_again() {
        assertThat(work(true)).isEqualTo(NOON.plus(EVERY));

        assertThat(window())
                .contains(
                        new BlindWindow(
                                ACCOUNT, Cause.RECONCILED, NOON.minus(WINDOW), NOON.minus(LAG)));
    }

    @Test
    void who_was_woken_before_that_is_due_compares_nothing() {
        assertThat(work(true)).isNotNull();
        finish();
        clock.advance(EVERY.minusSeconds(1));

        assertThat(work(true)).isEqualTo(NOON.plus(EVERY));
        assertThat(window()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(work(true)).isEqualTo(NOON.plus(EVERY).plus(EVERY));
        assertThat(window()).isPresent();
    }

    private void finish() {
        store.advance(
                store.unfinished(ACCOUNT).stream()
                        .findFirst()
                        .orElseThrow()
                        .to(new Progress.Done()),
                List.of());
    }

    @Test
    void no_order_from_before_the_account_took_part_is_compared() {
        since = NOON.minus(Duration.ofDays(2));

        assertThat(work(true)).isNotNull();

        assertThat(window().orElseThrow().from()).isEqualTo(since);
    }

    @Test
    void orders_from_before_that_are_wanted_are_compared() {
        since = NOON.minus(Duration.ofDays(2));
        wishes.ordersFrom(NOON.minus(Duration.ofDays(5)));

        assertThat(work(true)).isNotNull();

        assertThat(window().orElseThrow().from()).isEqualTo(NOON.minus(Duration.ofDays(5)));
    }

    @Test
    void orders_that_are_wanted_from_a_later_day_on_are_no_reason_to_compare_fewer() {
        wishes.ordersFrom(NOON.minus(Duration.ofDays(5)));

        assertThat(work(true)).isNotNull();

        assertThat(window().orElseThrow().from()).isEqualTo(NOON.minus(WINDOW));
    }

    @Test
    void an_account_that_has_just_come_has_nothing_to_compare() {
        since = NOON;

        assertThat(work(true)).isEqualTo(NOON.plus(EVERY));

        assertThat(window()).isEmpty();
    }

    @Test
    void an_account_that_leaves_or_cannot_be_called_is_not_compared() {
        wishes.sources(Set.of());

        assertThat(work(true)).isEqualTo(NOON.plus(EVERY));

        assertThat(window()).isEmpty();
    }

    @Test
    void nothing_is_compared_where_that_is_switched_off() {
        assertThat(work(false)).isNull();

        assertThat(window()).isEmpty();
    }

    private @Nullable Instant work(boolean enabled) {
        return new ReconcileOrdersWorker(
                        store,
                        account -> Optional.of(seller(account)),
                        wishes,
                        new ReconciliationSettings(enabled, EVERY, WINDOW, LAG),
                        clock)
                .work(new Attempt(StreamId.of(ACCOUNT).value(), 0, 0, null));
    }

    private Registered seller(AccountName account) {
        return new Registered(account, Currency.getInstance("BRL"), Map.of(), false, false, since);
    }

    private Optional<BlindWindow> window() {
        return store.unfinished(ACCOUNT).stream().findFirst().map(Backfill::window);
    }
}
