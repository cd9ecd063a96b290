package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.trapiche.adapter.postgres.work.QueuedWork;
import io.trapiche.adapter.postgres.work.WorkQueueDepth;
import io.trapiche.application.streams.StorageUnavailable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how much work there is of each kind. It is everybody's: take the highest of all instances'
 * numbers, not the sum.
 */
public final class WorkMeter {

    private static final Logger log = LoggerFactory.getLogger(WorkMeter.class);
    private static final double MILLIS = 1000;

    private final WorkQueueDepth depth;
    private final MultiGauge pieces;
    private final MultiGauge failing;
    private final MultiGauge dueAge;

    public WorkMeter(WorkQueueDepth depth, MeterRegistry meters) {
        this.depth = depth;
        this.pieces =
                MultiGauge.builder("trapiche.work.queued")
                        .description("pieces of work, by what they wait for")
                        .baseUnit("pieces")
                        .register(meters);
        this.failing =
                MultiGauge.builder("trapiche.work.failing")
                        .description("pieces of work whose last attempt failed")
                        .baseUnit("pieces")
                        .register(meters);
        this.dueAge =
                MultiGauge.builder("trapiche.work.due.age")
                        .description("how long the first due piece has not been begun")
                        .baseUnit("seconds")
                        .register(meters);
    }

    /** Takes the present numbers; while the store is away the last ones stay. */
    public void refresh() {
        try {
            List<QueuedWork> all = depth.byKind();
            pieces.register(all.stream().flatMap(WorkMeter::rows).toList(), true);
            failing.register(rows(all, QueuedWork::failing), true);
            dueAge.register(rows(all, work -> work.dueFor().toMillis() / MILLIS), true);
        } catch (StorageUnavailable away) {
            log.debug("work cannot be counted", away);
        }
    }

    private static Stream<Row<?>> rows(QueuedWork work) {
        return Stream.of(
                row(work, "due", work.due()),
                row(work, "waiting", work.waiting()),
                row(work, "in-hand", work.inHand()));
    }

    private static Row<?> row(QueuedWork work, String state, long pieces) {
        return Row.of(Tags.of("kind", work.kind(), "state", state), pieces);
    }

    private static List<Row<?>> rows(List<QueuedWork> all, ToDoubleFunction<QueuedWork> number) {
        return all.stream()
                .<Row<?>>map(
                        work -> Row.of(Tags.of("kind", work.kind()), number.applyAsDouble(work)))
                .toList();
    }
}
