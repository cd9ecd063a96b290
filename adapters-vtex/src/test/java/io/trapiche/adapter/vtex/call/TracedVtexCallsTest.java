package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.call.VtexCallObserver.Ended;
import io.trapiche.adapter.vtex.call.VtexCallObserver.Outcome;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.application.tracing.SpanKind;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.tracing.RecordingTraces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TracedVtexCallsTest {

    private final List<Ended> told = new ArrayList<>();
    private final VtexCallObserver calls = new TracedVtexCalls(told::add);
    private final RecordingTraces traces = new RecordingTraces();

    private static Ended call(Outcome outcome, int status) {
        return new Ended(
                new AccountName("lojademo"),
                VtexRoute.REGISTER_TRACKING,
                outcome,
                status,
                Duration.ofMillis(20));
    }

    private Map<SpanAttribute, String> span(Ended call) {
        boolean _ =
                Activity.of(
                        traces,
                        new Activity.Task(SpanKind.INTERNAL, "work", null),
                        () -> {
                            calls.observed(call);
                            return true;
                        });
        return traces.spans().getFirst().attributes();
    }

    @Test
    void a_call_is_a_span_of_the_work_that_made_it_under_its_routes_name() {
        assertThat(span(call(Outcome.DONE, 200)))
                .isEqualTo(
                        Map.of(
                                SpanAttribute.ACCOUNT, "lojademo",
                                SpanAttribute.HTTP_METHOD, "PATCH",
                                SpanAttribute.URL_TEMPLATE,
                                        "/api/oms/pvt/orders/{orderId}/invoice/{invoiceNumber}",
                                SpanAttribute.VTEX_OUTCOME, "done",
                                SpanAttribute.HTTP_STATUS, "200"));
        assertThat(traces.spans().getFirst().name()).isEqualTo("vtex register-tracking");
    }

    @Test
    void a_call_without_an_answer_failed_and_has_no_status() {
        assertThat(span(call(Outcome.UNREACHABLE, 0)))
                .containsEntry(SpanAttribute.ERROR, "unreachable")
                .doesNotContainKey(SpanAttribute.HTTP_STATUS);
    }

    @Test
    void a_call_that_was_held_back_is_no_error() {
        assertThat(span(call(Outcome.BUSY, 0)))
                .containsEntry(SpanAttribute.VTEX_OUTCOME, "busy")
                .doesNotContainKey(SpanAttribute.ERROR);
    }

    @Test
    void without_traces_the_others_are_told_all_the_same() {
        calls.observed(call(Outcome.DONE, 200));

        assertThat(told).containsExactly(call(Outcome.DONE, 200));
    }
}
