package io.trapiche.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.backfill.port.FoundOrder;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows feeds and hooks that cannot be guarded and backfills under way, as read from the store:
 * every instance shows the same. Counts what it restored and found itself.
 */
public final class SignalsMeter {

    private static final Logger log = LoggerFactory.getLogger(SignalsMeter.class);
    private static final double MILLIS = 1000;

    private final GuardedSignals signals;
    private final Backfills backfills;
    private final WishedSignals wishes;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final MultiGauge unguarded;
    private final MultiGauge age;
    private volatile List<GuardedSignal> wrong = List.of();
    private volatile List<BackfillReport> underWay = List.of();

    public SignalsMeter(
            GuardedSignals signals,
            Backfills backfills,
            WishedSignals wishes,
            InstantSource clock,
            MeterRegistry meters) {
        this.signals = signals;
        this.backfills = backfills;
        this.wishes = wishes;
        this.clock = clock;
        this.meters = meters;
        this.unguarded =
                MultiGauge.builder("trapiche.signals.unguarded")
                        .description("1 while a feed or hook is not as it is wished")
                        .register(meters);
        this.age =
                MultiGauge.builder("trapiche.backfill.age")
                        .description("since when a blind window is searched for orders")
                        .baseUnit("seconds")
                        .register(meters);
    }

    /** Counts from nought, so that the first one is an increase. */
    public void show(AccountName account) {
        for (SignalSource source : SignalSource.values()) {
            var _ = restored(account, source, Cause.MISSING);
            var _ = restored(account, source, Cause.CHANGED);
        }
    }

    /** A feed or hook that was not as it is wished was put right. */
    public void restoredOne(AccountName account, SignalSource source, Cause cause) {
        restored(account, source, cause).increment();
    }

    private Counter restored(AccountName account, SignalSource source, Cause cause) {
        return Counter.builder("trapiche.signals.restored")
                .description("feeds and hooks that somebody took away or changed")
                .tags("account", account.value(), "source", source.label(), "reason", cause.label())
                .register(meters);
    }

    /** An order was found that nobody told of. */
    public void found(BlindWindow window, FoundOrder order) {
        Counter.builder("trapiche.backfill.orders")
                .description("orders read because nobody told of changes")
                .tags(
                        "account",
                        window.account().value(),
                        "cause",
                        window.cause().label(),
                        "reason",
                        order.reason().label())
                .register(meters)
                .increment();
    }

    /** Feeds and hooks that need somebody, as last read. */
    public List<GuardedSignal> wrong() {
        return wrong;
    }

    /** Backfills that are not done, as last read. */
    public List<BackfillReport> underWay() {
        return underWay;
    }

    /** Reads anew; while the store is away the last ones stay. */
    public void refresh() {
        try {
            wrong = signals.unwell().stream().filter(this::isWished).toList();
            underWay = backfills.underWay().stream().filter(this::isWished).toList();
        } catch (StorageUnavailable away) {
            log.warn("feeds, hooks and backfills cannot be read: {}", away.getMessage());
            return;
        }
        unguarded.register(wrong.stream().map(SignalsMeter::row).toList(), true);
        age.register(underWay.stream().map(this::row).toList(), true);
    }

    /** Of an account or a source that was taken out of the settings nobody wants to know. */
    private boolean isWished(GuardedSignal signal) {
        return wishes.isLeaving(signal.account())
                || wishes.sources(signal.account()).contains(signal.source());
    }

    /** Of an account that leaves, or was taken out, none can come to its end. */
    private boolean isWished(BackfillReport report) {
        return !wishes.sources(report.backfill().window().account()).isEmpty();
    }

    private static MultiGauge.Row<?> row(GuardedSignal signal) {
        return MultiGauge.Row.of(
                Tags.of(
                        "account",
                        signal.account().value(),
                        "source",
                        signal.source().label(),
                        "state",
                        signal.state().label()),
                1);
    }

    private MultiGauge.Row<?> row(BackfillReport report) {
        BlindWindow window = report.backfill().window();
        return MultiGauge.Row.of(
                Tags.of("account", window.account().value(), "cause", window.cause().label()),
                Duration.between(report.startedAt(), clock.instant()).toMillis() / MILLIS);
    }
}
