package io.trapiche.traces;

import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes a span of each attempt at a piece of work, in the trace of the order it is about. */
public final class TracedWorker implements Worker {

    private final Worker worker;
    private final Traces traces;

    public TracedWorker(Worker worker, Traces traces) {
        this.worker = worker;
        this.traces = traces;
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
        if (!traces.areOn()) {
            worker.work(attempt, giveBack);
            return;
        }
        VtexUnavailable held =
                Activity.<@Nullable VtexUnavailable>of(
                        traces,
                        new Activity.Task(SpanKind.CONSUMER, "work " + kind().storedName(), null),
                        () -> {
                            tell(attempt);
                            return heldBack(attempt, giveBack);
                        });
        if (held != null) {
            throw held;
        }
    }

    /** What was held back waits for its turn: thrown outside of the span, which did not fail. */
    private @Nullable VtexUnavailable heldBack(
            Attempt attempt, Consumer<@Nullable Instant> giveBack) {
        try {
            worker.work(attempt, giveBack);
            return null;
        } catch (VtexUnavailable unavailable) {
            if (unavailable.wasSent()) {
                throw unavailable;
            }
            return unavailable;
        }
    }

    private void tell(Attempt attempt) {
        Activity.note(SpanAttribute.FAILURES, Integer.toString(attempt.failures()));
        if (!kind().isKeyedByStream()) {
            return;
        }
        StreamId about = new StreamId(attempt.key());
        Activity.note(SpanAttribute.ACCOUNT, about.account().value());
        if (!about.isOf(StreamTypes.SELLER_ACCOUNT)) {
            Activity.note(SpanAttribute.ORDER, about.value());
        }
    }
}
