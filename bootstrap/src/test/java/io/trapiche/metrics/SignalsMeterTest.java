package io.trapiche.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.signal.MovableClock;
import io.trapiche.testkit.signal.SettableWishes;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which searches for orders are shown. */
class SignalsMeterTest {

    private static final AccountName LOJA = new AccountName("lojademo");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void searches_of_an_account_that_is_followed_no_more_are_not_told() {
        MovableClock clock = new MovableClock(NOON);
        RecordingWorkQueue workQueue = new RecordingWorkQueue();
        InMemorySignalStore store =
                new InMemorySignalStore(
                        workQueue, new InMemoryInbox(workQueue, clock), clock, _ -> List.of());
        SettableWishes wishes = new SettableWishes();
        SignalsMeter meter =
                new SignalsMeter(store, store, wishes, clock, new SimpleMeterRegistry());
        store.begin(new BlindWindow(LOJA, Cause.RECONCILED, NOON.minusSeconds(60), NOON));
        meter.refresh();
        assertThat(meter.underWay()).hasSize(1);

        wishes.sources(Set.of());
        meter.refresh();

        assertThat(meter.underWay()).isEmpty();
    }
}
