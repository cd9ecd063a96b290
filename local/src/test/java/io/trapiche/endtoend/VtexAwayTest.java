package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * VTEX away for six hours, at 360 times the speed: pauses, deadlines and the outage itself are all
 * as much shorter, and orders come as much faster.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VtexAwayTest extends ServiceSuite {

    private static final int ORDERS = 500;
    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final int CALLS_PER_SECOND = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    VtexAwayTest() {
        super(
                "--trapiche.work.longest-pause=500ms",
                "--trapiche.work.first-pause=50ms",
                "--trapiche.flow.callback-deadline=5s",
                "--trapiche.vtex.hold-pause=1s",
                "--trapiche.vtex.breaker.open-for=200ms",
                "--trapiche.vtex.breaker.longest-open=500ms",
                "--trapiche.vtex.budget.calls-per-minute=" + CALLS_PER_SECOND * 60,
                "--trapiche.vtex.budget.starting-calls-per-minute=" + CALLS_PER_SECOND * 60);
    }

    @Test
    @Order(1)
    void nothing_is_lost_or_doubled_and_the_budget_is_kept() {
        vtex.put(
                "/lojademo/rate-limit",
                "{\"callsPerSecond\":%d,\"retryAfterSeconds\":1}".formatted(CALLS_PER_SECOND));
        vtex.fault("{\"kind\":\"outage\",\"account\":\"lojademo\"}");
        placeEvenly(ORDERS, OUTAGE);
        assertThat(placed()).isZero();

        vtex.noFaults();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(this::placed, placed -> placed == ORDERS);

        assertThat(vtex.get("/lojademo/rate-limit").path("throttled").asInt()).isZero();
        for (JsonNode order : orders()) {
            assertThat(order.path("effects").path("placed").asInt()).isEqualTo(1);
        }
    }

    /** Revoked in flight, then another token: the account is held, and goes on by itself (F23). */
    @Test
    @Order(2)
    void an_account_whose_token_was_revoked_is_held_and_goes_on_when_it_is_back() throws Exception {
        vtex.put("/lojademo/credentials", "{\"tokens\":[\"another-token\"]}");
        placeEvenly(20, Duration.ofSeconds(1));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Http.get(
                                                "http://127.0.0.1:"
                                                        + service.managementPort
                                                        + "/actuator/health")
                                        .body()
                                        .contains("held"));

        vtex.put("/lojademo/credentials", "{\"tokens\":[\"local-token-lojademo\"]}");

        await().atMost(PATIENCE).until(this::placed, placed -> placed == ORDERS + 20);
    }

    private int sent;

    private void placeEvenly(int orders, Duration during) {
        Instant begin = Instant.now();
        for (int i = 0; i < orders; i++) {
            Instant due = begin.plus(during.multipliedBy(i).dividedBy(orders));
            LockSupport.parkNanos(Duration.between(Instant.now(), due).toNanos());
            var _ = feira.placePaid("away-" + ++sent);
        }
    }

    private List<JsonNode> orders() {
        return new SandboxOrders(service.sandboxUrl()).of("lojademo");
    }

    private int placed() {
        return orders().size();
    }
}
