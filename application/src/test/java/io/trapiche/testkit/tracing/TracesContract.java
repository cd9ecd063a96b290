package io.trapiche.testkit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.streams.Cause;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.application.tracing.Traces;
import io.trapiche.testkit.ContractOf;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What recorders of traces keep to. */
@ContractOf(Traces.class)
public abstract class TracesContract {

    private static final String CALLER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    protected abstract Traces traces();

    private String traceparent(@Nullable String parent, List<String> links) {
        Traces.Span span =
                traces().begin(
                                new Traces.Beginning(
                                        SpanKind.INTERNAL, "work", traces().now(), parent, links));
        span.end(traces().now(), Map.of(SpanAttribute.ACCOUNT, "lojademo"));
        return span.traceparent();
    }

    @Test
    void are_on() {
        assertThat(traces().areOn()).isTrue();
    }

    @Test
    void a_span_without_parent_begins_a_trace() {
        String one = traceparent(null, List.of());
        String other = traceparent(null, List.of());

        assertThat(Cause.ofTrace(one)).isPresent();
        assertThat(Activity.trace(one)).isNotEqualTo(Activity.trace(other));
    }

    @Test
    void a_span_is_in_the_trace_of_its_parent_under_an_id_of_its_own() {
        String child = traceparent(CALLER, List.of(traceparent(null, List.of())));

        assertThat(Cause.ofTrace(child)).isPresent();
        assertThat(Activity.trace(child)).isEqualTo(Activity.trace(CALLER));
        assertThat(child).isNotEqualTo(CALLER);
    }
}
