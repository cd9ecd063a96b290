package io.trapiche.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.inbox.ForgetSignalsWorker;
import io.trapiche.application.sweep.SweepOrdersWorker;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.Traces;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.watch.WatchOrdersWorker;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.application.work.port.Worker.Attempt;
import io.trapiche.testkit.tracing.RecordingTraces;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TracedWorkerTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingTraces traces = new RecordingTraces();

    private record Scripted(WorkKind kind, Function<Attempt, @Nullable Instant> way)
            implements Worker {
        @Override
        public @Nullable Instant work(Attempt attempt) {
            return way.apply(attempt);
        }
    }

    private Worker traced(WorkKind kind, Function<Attempt, @Nullable Instant> way) {
        return new TracedWorker(new Scripted(kind, way), traces);
    }

    @Test
    void an_attempt_is_a_span_about_its_order() {
        Attempt attempt = new Attempt("channel-order/lojademo/feira/1", 2, 0, null);

        assertThat(traced(WorkKind.ADVANCE_ORDER, _ -> NOON).work(attempt)).isEqualTo(NOON);

        assertThat(traces.spans())
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.name()).isEqualTo("work advance-order");
                            assertThat(span.attributes())
                                    .isEqualTo(
                                            Map.of(
                                                    SpanAttribute.ACCOUNT, "lojademo",
                                                    SpanAttribute.ORDER, attempt.key(),
                                                    SpanAttribute.FAILURES, "2"));
                        });
    }

    @Test
    void readings_of_feeds_and_sweeps_are_about_no_order() {
        var _ =
                traced(WorkKind.READ_FEED, _ -> null)
                        .work(new Attempt("seller-account/lojademo", 0, 0, null));
        var _ = traced(WorkKind.SWEEP, _ -> null).work(new Attempt("orders", 0, 0, null));

        assertThat(traces.spans())
                .noneMatch(span -> span.attributes().containsKey(SpanAttribute.ORDER));
    }

    @ParameterizedTest
    @EnumSource(WorkKind.class)
    void work_of_every_kind_is_done(WorkKind kind) {
        assertThat(traced(kind, _ -> NOON).work(new Attempt(key(kind), 0, 0, null)))
                .isEqualTo(NOON);

        assertThat(traces.spans().getFirst().attributes().containsKey(SpanAttribute.ACCOUNT))
                .isEqualTo(kind.isKeyedByStream());
    }

    private static String key(WorkKind kind) {
        return switch (kind) {
            case ADVANCE_ORDER -> "channel-order/lojademo/feira/1";
            case READ_ORDER, READ_OVERDUE -> "oms-order/lojademo/FRD-1";
            case READ_FEED, GUARD_SIGNALS, BACKFILL, RECONCILE -> "seller-account/lojademo";
            case SWEEP -> SweepOrdersWorker.KEY;
            case WATCH -> WatchOrdersWorker.KEY;
            case FORGET_SIGNALS -> ForgetSignalsWorker.KEY;
        };
    }

    @Test
    void what_was_held_back_is_told_to_the_caller_and_is_no_error() {
        VtexUnavailable held = VtexUnavailable.notSent("held", Duration.ofSeconds(1));
        Worker waiting =
                traced(
                        WorkKind.READ_ORDER,
                        _ -> {
                            throw held;
                        });

        assertThatThrownBy(() -> waiting.work(new Attempt("oms-order/lojademo/FRD-1", 0, 0, null)))
                .isSameAs(held);
        assertThat(traces.spans().getFirst().attributes()).doesNotContainKey(SpanAttribute.ERROR);
    }

    @Test
    void a_failure_is_the_caller_s_as_before() {
        Worker failing =
                traced(
                        WorkKind.READ_ORDER,
                        _ -> {
                            throw new VtexUnavailable("read-order answered 503", null, null);
                        });

        assertThatThrownBy(() -> failing.work(new Attempt("oms-order/lojademo/FRD-1", 0, 0, null)))
                .isInstanceOf(VtexUnavailable.class);
        assertThat(traces.spans().getFirst().attributes())
                .containsEntry(SpanAttribute.ERROR, VtexUnavailable.class.getName());
    }

    @Test
    void without_traces_it_is_the_work_alone() {
        Worker plain =
                new TracedWorker(new Scripted(WorkKind.READ_ORDER, _ -> NOON), Traces.none());

        assertThat(plain.work(new Attempt("oms-order/lojademo/FRD-1", 0, 0, null))).isEqualTo(NOON);
    }
}
