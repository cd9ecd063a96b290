package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and times work by kind and outcome: {@code trapiche.work}. */
public final class MeteredWorker implements Worker {

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    /** VTEX was not asked: the account's pace, or its breaker, did not let the call go. */
    private static final String HELD_BACK = "held-back";

    private final Worker worker;
    private final MeterRegistry meters;

    public MeteredWorker(Worker worker, MeterRegistry meters) {
        this.worker = worker;
        this.meters = meters;
        Stream.of(DONE, FAILED, HELD_BACK).forEach(this::timer);
    }

    @Override
    public WorkKind kind() {
        return worker.kind();
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        AtomicReference<@Nullable Instant> next = new AtomicReference<>();
        work(attempt, next::set);
        return next.get();
    }

    @Override
    public void work(Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        Timer.Sample began = Timer.start(meters);
        String outcome = FAILED;
        try {
            worker.work(attempt, giveBack);
            outcome = DONE;
        } catch (VtexUnavailable unavailable) {
            outcome = unavailable.wasSent() ? FAILED : HELD_BACK;
            throw unavailable;
        } finally {
            began.stop(timer(outcome));
        }
    }

    private Timer timer(String outcome) {
        return Timer.builder("trapiche.work")
                .description("attempts at pieces of work")
                .tag("kind", kind().storedName())
                .tag("outcome", outcome)
                .register(meters);
    }
}
