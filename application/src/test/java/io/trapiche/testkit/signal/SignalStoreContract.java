package io.trapiche.testkit.signal;

import io.trapiche.application.backfill.port.Backfill;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.work.RecordingWorkQueue;
import io.trapiche.testkit.work.RecordingWorkQueue.Woken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What suites of {@link GuardedSignals} and {@link Backfills} share. */
abstract class SignalStoreContract {

    static final AccountName ACCOUNT = new AccountName("lojademo");
    static final AccountName OTHER = new AccountName("mercadinho");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

    final RecordingWorkQueue workQueue = new RecordingWorkQueue();

    /** That the store and its inbox wake. */
    protected final RecordingWorkQueue workQueue() {
        return workQueue;
    }

    /** At {@link #NOON}. */
    protected abstract GuardedSignals signals();

    /** On the same store. */
    protected abstract Backfills backfills();

    /** Into which backfills put what they found. */
    protected abstract Inbox inbox();

    static GuardedSignal signal(AccountName account, SignalSource source, State state) {
        return new GuardedSignal(
                account,
                source,
                state,
                NOON,
                null,
                "fingerprint",
                NOON.minus(Duration.ofHours(1)),
                NOON.minus(Duration.ofHours(2)),
                null);
    }

    static BlindWindow window(AccountName account) {
        return new BlindWindow(account, Cause.MISSING, NOON.minus(Duration.ofHours(2)), NOON);
    }

    /** The one that goes on first. */
    Optional<Backfill> next(AccountName account) {
        return backfills().unfinished(account).stream().findFirst();
    }

    /** One that has only begun. */
    Backfill begun(AccountName account) {
        signals().keep(signal(account, SignalSource.FEED, State.RIGHT), window(account));
        return next(account).orElseThrow();
    }

    static OmsOrderRef order(String id) {
        return new OmsOrderRef(ACCOUNT, new OrderId(id));
    }

    List<String> woken(WorkKind kind) {
        return workQueue.wakes().stream()
                .filter(wake -> wake.kind() == kind)
                .map(Woken::key)
                .toList();
    }

    void read(String id) {
        processed(id, null);
    }

    /** It was asked for, and VTEX has no such order. */
    void gone(String id) {
        processed(id, "VTEX has no such order");
    }

    private void processed(String id, @Nullable String fault) {
        StreamId stream = StreamId.of(order(id));
        inbox().processed(inbox().pending(stream).stream().map(Inbox.Pending::id).toList(), fault);
    }
}
