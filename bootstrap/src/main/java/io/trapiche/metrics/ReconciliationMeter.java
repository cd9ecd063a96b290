package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.application.backfill.port.BackfillReport;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.streams.StorageUnavailable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how many orders the last comparison with VTEX's lists had to leave as they were, as read
 * from the store: every instance shows the same.
 */
public final class ReconciliationMeter {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationMeter.class);

    private final Backfills backfills;
    private final WishedSignals wishes;
    private final boolean enabled;
    private final MultiGauge unhealed;
    private volatile List<BackfillReport> leftOver = List.of();

    /**
     * Shows them.
     *
     * @param enabled whether orders are compared; where they are not, nothing is left over
     */
    public ReconciliationMeter(
            Backfills backfills, WishedSignals wishes, boolean enabled, MeterRegistry meters) {
        this.backfills = backfills;
        this.wishes = wishes;
        this.enabled = enabled;
        this.unhealed =
                MultiGauge.builder("trapiche.reconciliation.unhealed")
                        .description("orders that the last comparison could not read")
                        .register(meters);
    }

    /** Comparisons that left something, as last read. */
    public List<BackfillReport> leftOver() {
        return leftOver;
    }

    /** Reads anew; while the store is away the last ones stay. */
    public void refresh() {
        try {
            leftOver = backfills.leftOver().stream().filter(this::isWished).toList();
        } catch (StorageUnavailable away) {
            log.warn("comparisons of orders cannot be read: {}", away.getMessage());
            return;
        }
        unhealed.register(leftOver.stream().map(ReconciliationMeter::row).toList(), true);
    }

    /** Of an account whose orders are compared no more no comparison ends it. */
    private boolean isWished(BackfillReport report) {
        return enabled && !wishes.sources(report.backfill().window().account()).isEmpty();
    }

    private static MultiGauge.Row<?> row(BackfillReport report) {
        return MultiGauge.Row.of(
                Tags.of("account", report.backfill().window().account().value()),
                report.leftOver());
    }
}
