package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VtexCallsTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-1001"));

    private final VtexStubWorld world = new VtexStubWorld();
    private final OrderManagement oms = world.orderManagement();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void every_call_has_the_key_pair_and_both_media_types() {
        oms.read(ORDER);

        Received request = world.stub().lastReceived();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/lojademo/api/oms/pvt/orders/FRD-1001");
        assertThat(request.headers())
                .containsEntry("x-vtex-api-appkey", "key-of-lojademo")
                .containsEntry("x-vtex-api-apptoken", "token-of-lojademo")
                .containsEntry("content-type", "application/json")
                .containsEntry("accept", "application/json")
                .doesNotContainKey("transfer-encoding");
    }

    @Test
    void path_segments_are_encoded_strictly() {
        VtexCall call =
                VtexCall.of(VtexStubWorld.ACCOUNT, VtexRoute.READ_ORDER)
                        .path("orderId", "a/b?c#d e%2F..")
                        .query("an", "x&y=z+1");

        world.stub().answerNext(Canned.of(200, "{}"));
        world.calls().send(call);

        assertThat(world.stub().lastReceived().path())
                .isEqualTo("/lojademo/api/oms/pvt/orders/a%2Fb%3Fc%23d%20e%252F..");
        assertThat(world.stub().lastReceived().query()).isEqualTo("an=x%26y%3Dz%2B1");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 408, 429, 500, 502, 503, 504})
    void these_statuses_leave_the_outcome_open(int status) {
        world.stub().answerNext(Canned.of(status, "{\"error\":{\"code\":\"1\"}}"));

        VtexUnavailable thrown = failed();

        assertThat(thrown)
                .hasMessage("POST /api/oms/pvt/orders/{orderId}/start-handling answered " + status);
    }

    @Test
    void a_pause_in_seconds_is_passed_on() {
        world.stub().answerNext(Canned.of(503, "").header("Retry-After", "120"));

        assertThat(failed().retryAfter()).hasValue(Duration.ofMinutes(2));
    }

    @Test
    void a_pause_as_a_date_is_passed_on() {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plusSeconds(120).atOffset(ZoneOffset.UTC));
        world.stub().answerNext(Canned.of(429, "").header("Retry-After", date));

        assertThat(failed().retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
    }

    @Test
    void throttling_without_a_pause_means_a_minute() {
        world.stub().answerNext(Canned.of(429, ""));

        assertThat(failed().retryAfter().orElseThrow())
                .isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
    }

    @Test
    void silence_leaves_the_outcome_open() {
        assertGivenUp(Canned.silence(), "timed out");
    }

    @Test
    void an_answer_that_never_ends_leaves_the_outcome_open() {
        assertGivenUp(Canned.of(200, "{").stalled(), "gave no answer");
    }

    private static void assertGivenUp(Canned answer, String end) {
        try (VtexStubWorld hurried = new VtexStubWorld(Duration.ofSeconds(1))) {
            hurried.stub().answerNext(answer);

            assertThat(
                            catchThrowableOfType(
                                    VtexUnavailable.class,
                                    () -> hurried.orderManagement().startHandling(ORDER)))
                    .hasMessageEndingWith("/start-handling " + end);
        }
    }

    @Test
    void half_an_answer_leaves_the_outcome_open() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"r").cutShort());

        assertThat(failed()).hasMessageContaining("/start-handling");
    }

    @Test
    void half_a_document_leaves_the_outcome_open() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"r"));

        assertThat(failed()).hasMessageEndingWith("answered 200 unreadably");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void a_page_for_people_leaves_the_outcome_open(int status) {
        world.stub().answerNext(Canned.of(status, "\n<!DOCTYPE html><html></html>"));

        assertThat(failed()).hasMessageEndingWith("answered " + status);
    }

    @Test
    void nobody_there_leaves_the_outcome_open() {
        world.stub().close();

        assertThat(failed()).hasMessageEndingWith("gave no answer");
    }

    @Test
    void an_account_without_credentials_is_held_and_not_called() {
        OmsOrderRef other = new OmsOrderRef(new AccountName("outra"), ORDER.orderId());

        VtexUnavailable held = catchThrowableOfType(VtexUnavailable.class, () -> oms.read(other));

        assertThat(held).hasMessage("the account has no credentials");
        assertThat(held.wasSent()).isFalse();
        assertThat(held.retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(world.stub().received()).isEmpty();
        VtexAccountHealth health = world.calls().health(other.account());
        assertThat(health.state()).isEqualTo(VtexAccountHealth.State.WITHOUT_CREDENTIALS);
        assertThat(health.until()).as("only another start helps").isNull();
    }

    @Test
    void a_refusal_has_vtexs_code_and_cause() {
        world.stub()
                .answerNext(
                        Canned.of(
                                409,
                                "{\"Error\":{\"Code\":\"OMS003\",\"Message\":\"not ready\"}}"));

        assertThat(oms.startHandling(ORDER)).isEqualTo(new Answer.Refused("OMS003", "not ready"));
    }

    @Test
    void problem_details_are_a_refusal() {
        world.stub()
                .answerNext(
                        Canned.of(
                                400,
                                "{\"type\":\"about:blank\",\"title\":\"Bad Request\","
                                        + "\"status\":400,\"traceId\":\"t\"}"));

        assertThat(oms.startHandling(ORDER))
                .isEqualTo(new Answer.Refused("HTTP_400", "Bad Request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not found", "[]", "null", "{\"error\":\"x\"}", "{\"code\":{}}"})
    void a_refusal_without_envelope_has_its_status(String body) {
        world.stub().answerNext(Canned.of(404, body));

        assertThat(oms.startHandling(ORDER)).isEqualTo(new Answer.Refused("HTTP_404", ""));
    }

    @Test
    void a_cause_is_cut_and_shows_no_personal_data() {
        String message =
                "bad mail cliente@example.com of 000.000.001-91, phone +55 11 90000-0000 "
                        + "x".repeat(500);
        world.stub()
                .answerNext(
                        Canned.of(
                                400,
                                "{\"error\":{\"code\":\"A1\",\"message\":\"" + message + "\"}}"));

        assertThat(oms.startHandling(ORDER))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.cause())
                                        .startsWith("bad mail *** of ***, phone *** xxx")
                                        .hasSize(200));
    }

    @Test
    void a_slow_account_takes_no_more_than_its_share() {
        int callers = 6;
        List<CompletableFuture<String>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                world.stub().answerNext(Canned.silence());
                outcomes.add(CompletableFuture.supplyAsync(() -> failed().getMessage(), threads));
            }
            Awaitility.await()
                    .until(
                            () ->
                                    done(outcomes).count() == callers - 2
                                            && world.stub().received().size() == 2);
            assertThat(done(outcomes)).allMatch("too many calls of the account under way"::equals);
            world.stub().close();
        }
    }

    private static Stream<String> done(List<CompletableFuture<String>> outcomes) {
        return outcomes.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    private VtexUnavailable failed() {
        return catchThrowableOfType(VtexUnavailable.class, () -> oms.startHandling(ORDER));
    }
}
