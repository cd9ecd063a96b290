package io.trapiche.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.hook.HookController;
import io.trapiche.adapter.vtex.hook.HookHeader;
import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.testkit.inbox.InMemoryInbox;
import io.trapiche.testkit.tracing.RecordingTraces;
import io.trapiche.testkit.work.InMemoryWorkQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class ReceiptSpansTest {

    private static final String HEADER = "X-Hook";
    private static final String SECRET = "secret-of-lojademo";

    private final RecordingTraces traces = new RecordingTraces();
    private final WebTestClient client =
            WebTestClient.bindToController(hook(), new Answering())
                    .webFilter(new ReceiptSpans(traces))
                    .build();

    private static HookController hook() {
        LiveSecrets secrets = new LiveSecrets(_ -> List.of(SECRET));
        return new HookController(
                new HookHeader(HEADER, secrets),
                new InMemoryInbox(
                        new InMemoryWorkQueue(InstantSource.system(), Duration.ofSeconds(1)),
                        InstantSource.system()));
    }

    /** Answers as it is asked to. */
    @RestController
    static final class Answering {

        @GetMapping("/vtex/answer/{status}")
        ResponseEntity<Void> answer(@PathVariable("status") int status) {
            if (status == 0) {
                throw new IllegalStateException("of Beatriz");
            }
            return ResponseEntity.status(status).build();
        }
    }

    private int ping(String secret) {
        return client.post()
                .uri("/vtex/lojademo/hook")
                .header(HEADER, secret)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"hookConfig\":\"ping\"}")
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private void answered(int status) {
        client.get().uri("/vtex/answer/" + status).exchange().returnResult(Void.class);
    }

    @Test
    void a_call_of_vtex_is_a_span_under_its_routes_name() {
        assertThat(ping(SECRET)).isEqualTo(200);

        assertThat(traces.spans())
                .singleElement()
                .satisfies(
                        span -> {
                            assertThat(span.name()).isEqualTo("vtex-call /vtex/{account}/hook");
                            assertThat(span.attributes())
                                    .isEqualTo(
                                            Map.of(
                                                    SpanAttribute.HTTP_ROUTE,
                                                    "/vtex/{account}/hook",
                                                    SpanAttribute.HTTP_METHOD,
                                                    "POST",
                                                    SpanAttribute.HTTP_STATUS,
                                                    "200"));
                        });
    }

    @Test
    void a_call_with_a_wrong_secret_makes_no_span() {
        assertThat(ping("another-secret-1234")).isEqualTo(404);

        assertThat(traces.spans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 413, 415})
    void what_is_answered_to_strangers_makes_no_span(int status) {
        answered(status);

        assertThat(traces.spans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 503})
    void what_else_is_refused_is_told(int status) {
        answered(status);

        assertThat(traces.spans().getFirst().attributes())
                .containsEntry(SpanAttribute.HTTP_STATUS, Integer.toString(status));
        assertThat(traces.spans().getFirst().attributes().containsKey(SpanAttribute.ERROR))
                .isEqualTo(status == 503);
    }

    @Test
    void a_failure_of_our_own_is_told_by_the_status_that_is_answered() {
        answered(0);

        assertThat(traces.spans().getFirst().attributes())
                .containsEntry(SpanAttribute.HTTP_STATUS, "500")
                .containsEntry(SpanAttribute.ERROR, "500");
    }
}
