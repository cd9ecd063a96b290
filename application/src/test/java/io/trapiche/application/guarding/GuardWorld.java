package io.trapiche.application.guarding;

import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.Worker.Attempt;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.signal.InMemorySignalStore;
import io.trapiche.testkit.signal.MovableClock;
import io.trapiche.testkit.signal.SettableWishes;
import io.trapiche.testkit.vtex.InMemoryVtex;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A guardian before a VTEX in memory. */
final class GuardWorld {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final AccountName ACCOUNT = new AccountName("lojademo");
    static final Duration EVERY = Duration.ofMinutes(10);
    static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    final MovableClock clock = new MovableClock(NOON);
    final InMemoryVtex vtex = new InMemoryVtex(clock);
    final SettableWishes wishes = new SettableWishes();
    final RecordingWorkQueue workQueue = new RecordingWorkQueue();
    final InMemorySignalStore store =
            new InMemorySignalStore(
                    workQueue, new InMemoryInbox(workQueue, clock), clock, _ -> List.of());
    final List<String> restored = new ArrayList<>();

    /** Has the guardian look; when it wants to look again. */
    @Nullable Instant look() {
        return look(vtex);
    }

    @Nullable Instant look(SignalConfigurations configurations) {
        return new GuardSignalsWorker(
                        configurations,
                        store,
                        wishes,
                        clock,
                        new GuardSignalsWorker.Pauses(EVERY, AFTER_REFUSAL),
                        (_, source, cause) -> restored.add(source.label() + " " + cause))
                .work(new Attempt(StreamId.of(ACCOUNT).value(), 0, 0, null));
    }

    /** Connected and well, some time later. */
    void isWell() {
        var _ = look();
        clock.advance(EVERY);
        var _ = look();
        clock.advance(EVERY);
    }

    boolean isRight(SignalSource source) {
        return vtex.look(ACCOUNT, source) instanceof SignalConfigurations.Shown.Right;
    }

    GuardedSignal known(SignalSource source) {
        return store.find(ACCOUNT, source).orElseThrow();
    }

    /** Until when the feed is known to have told of changes. */
    Instant seen() {
        return Objects.requireNonNull(known(SignalSource.FEED).knownUntil());
    }

    /** Blind windows that are searched, oldest first. */
    List<BlindWindow> windows() {
        return store.latest(ACCOUNT, EnumSet.allOf(Cause.class), 10).reversed().stream()
                .map(BackfillReport::backfill)
                .map(backfill -> backfill.window())
                .toList();
    }
}
