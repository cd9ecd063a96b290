package io.trapiche.application.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.application.streams.Cause;
import io.trapiche.testkit.tracing.RecordingTraces;
import io.trapiche.testkit.tracing.RecordingTraces.RecordedSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private static final String ONE = "00-11111111111111111111111111111111-0000000000000001-01";
    private static final String TWO = "00-22222222222222222222222222222222-0000000000000002-01";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RecordingTraces traces = new RecordingTraces();

    private RecordedSpan span(@Nullable String told, Runnable work) {
        boolean _ = Activity.of(traces, task(told), () -> done(work));
        return traces.spans().getLast();
    }

    private static Activity.Task task(@Nullable String told) {
        return new Activity.Task(SpanKind.INTERNAL, "work", told);
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    @Test
    void off_is_just_the_work() {
        assertThat(Activity.of(Traces.none(), task(ONE), Activity::isUnderWay)).isFalse();
        assertThat(Activity.traceparent()).isNull();
        assertThat(Cause.traced(null)).isNull();
    }

    @Test
    void alone_begins_a_trace() {
        assertThat(span(null, () -> {}).beginning().parent()).isNull();
    }

    @Test
    void belongs_to_whoever_asked_for_it_and_links_what_it_read() {
        RecordedSpan span = span(ONE, () -> Activity.read(TWO, NOON));

        assertThat(span.beginning().parent()).isEqualTo(ONE);
        assertThat(span.beginning().links()).containsExactly(TWO);
    }

    @Test
    void belongs_to_the_trace_of_the_latest_event_that_it_read() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            assertThat(Activity.isWithoutTrace()).isTrue();
                            Activity.read(TWO, NOON.plusSeconds(1));
                            Activity.read(ONE, NOON);
                            Activity.read(null, NOON.plusSeconds(2));
                            assertThat(Activity.isWithoutTrace()).isFalse();
                        });

        assertThat(span.beginning().parent()).isEqualTo(TWO);
        assertThat(span.beginning().links()).containsExactly(ONE);
    }

    @Test
    void what_it_records_follows_from_its_span() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            Activity.read(ONE, NOON);
                            Cause cause = Cause.traced(new Cause("event-1", ONE));
                            assertThat(cause)
                                    .isEqualTo(new Cause("event-1", Activity.traceparent()));
                            Activity.read(TWO, NOON.plusSeconds(1));
                        });

        assertThat(span.trace()).isEqualTo(Activity.trace(ONE));
        assertThat(span.beginning().parent()).isEqualTo(ONE);
    }

    @Test
    void calls_that_it_made_before_it_knew_its_trace_are_in_it() {
        Map<SpanAttribute, String> told = Map.of(SpanAttribute.HTTP_STATUS, "200");
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            Activity.called("vtex read-order", Duration.ofMillis(5), told);
                            Activity.read(ONE, NOON);
                        });

        RecordedSpan call = traces.spans().getFirst();
        assertThat(call.name()).isEqualTo("vtex read-order");
        assertThat(call.attributes()).isEqualTo(told);
        assertThat(call.beginning().parent()).isEqualTo(span.traceparent());
        assertThat(Duration.between(call.beginning().at(), call.ended()))
                .isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void what_other_threads_do_for_it_is_part_of_it() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            var carried =
                                    Activity.carrying(
                                            () -> {
                                                Activity.note(SpanAttribute.ACCOUNT, "lojademo");
                                                return true;
                                            });
                            try {
                                Thread.ofVirtual()
                                        .start(() -> assertThat(carried.get()).isTrue())
                                        .join();
                            } catch (InterruptedException interrupted) {
                                throw new IllegalStateException(interrupted);
                            }
                        });

        assertThat(span.attributes()).containsEntry(SpanAttribute.ACCOUNT, "lojademo");
    }

    @Test
    void tells_the_first_of_what_is_noted_and_all_events() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            Activity.note(SpanAttribute.ORDER, "first");
                            Activity.note(SpanAttribute.ORDER, "second");
                            Activity.note(SpanAttribute.EVENTS, "order.received");
                            Activity.note(SpanAttribute.EVENTS, "order.submitted");
                        });

        assertThat(span.attributes())
                .isEqualTo(
                        Map.of(
                                SpanAttribute.ORDER, "first",
                                SpanAttribute.EVENTS, "order.received order.submitted"));
    }

    @Test
    void a_failure_is_told_by_its_class_and_never_by_its_words() {
        assertThatThrownBy(
                        () ->
                                span(
                                        null,
                                        () -> {
                                            throw new IllegalStateException("of Beatriz");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(traces.spans().getLast().attributes())
                .isEqualTo(Map.of(SpanAttribute.ERROR, IllegalStateException.class.getName()));
    }

    @Test
    void traces_without_number_are_not_all_linked() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            for (int i = 1; i <= 100; i++) {
                                Activity.read(numbered(i), NOON);
                            }
                        });

        assertThat(span.beginning().links()).hasSize(3);
    }

    @Test
    void of_too_many_traces_the_latest_are_kept_and_the_last_is_its_own() {
        RecordedSpan span =
                span(
                        null,
                        () -> {
                            for (int i = 1; i <= 100; i++) {
                                Activity.read(numbered(i), NOON.plusSeconds(i));
                            }
                            Activity.read(ONE, NOON);
                        });

        assertThat(span.beginning().parent()).isEqualTo(numbered(100));
        assertThat(span.beginning().links())
                .containsExactly(numbered(97), numbered(98), numbered(99));
    }

    private static String numbered(int number) {
        return "00-%032x-%016x-01".formatted(number, number);
    }
}
