package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MovingRateLimitTest extends Fixture {
    private static final Instant START = Instant.parse("2026-03-04T10:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Override
    SandboxSettings settings() {
        NOW.set(START);
        return fast().withClock(NOW::get);
    }

    @Test
    void answers_a_burst_of_one_second_and_then_429() {
        limit(fields("callsPerSecond", 3, "retryAfterSeconds", 1));

        assertThat(statuses(5)).containsExactly(404, 404, 404, 429, 429);
        assertThat(client.order("x").headers().firstValue("Retry-After")).contains("1");

        pass(Duration.ofSeconds(1));

        assertThat(statuses(4)).containsExactly(404, 404, 404, 429);
    }

    @Test
    void counts_what_it_would_have_allowed_while_it_moves() {
        limit(fields("callsPerSecond", 10, "retryAfterSeconds", null));
        pass(Duration.ofSeconds(2));
        limit(fields("callsPerSecond", 1));
        pass(Duration.ofSeconds(5));

        List<Integer> statuses = statuses(3);

        assertThat(statuses).containsExactly(404, 429, 429);
        assertThat(client.order("x").headers().firstValue("Retry-After")).isEmpty();
        JsonNode limit = client.control("GET", "/rate-limit", "").json();
        assertThat(limit.path("allowed").intValue()).isEqualTo(10 + 20 + 5);
        assertThat(limit.path("answered").intValue()).isEqualTo(1);
        assertThat(limit.path("throttled").intValue()).isEqualTo(3);
    }

    @Test
    void concerns_only_its_account_and_routes() {
        limit(fields("callsPerSecond", 0, "routes", "oms"));

        assertThat(statuses(1)).containsExactly(429);
        assertThat(client.call("GET", Client.FEED + "/config").status()).isEqualTo(404);
        assertThat(new Client(sandbox, "mercadinho").order("x").status()).isEqualTo(404);
        assertThat(client.control("DELETE", "/rate-limit", "").status()).isEqualTo(204);
        assertThat(statuses(1)).containsExactly(404);
        assertThat(client.control("GET", "/rate-limit", "").status()).isEqualTo(404);
    }

    @Test
    void counts_the_calls_of_each_account() {
        limit(fields("callsPerSecond", 1));
        var _ = statuses(3);

        JsonNode account = client.call("GET", "/control/log").json().at("/accounts/lojademo");

        assertThat(account.path("calls").intValue()).isEqualTo(3);
        assertThat(account.at("/statuses/404").intValue()).isEqualTo(1);
        assertThat(account.at("/statuses/429").intValue()).isEqualTo(2);
    }

    private void limit(Object limit) {
        assertThat(client.control("PUT", "/rate-limit", limit).status()).isEqualTo(200);
    }

    private static void pass(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls).mapToObj(_ -> client.order("x").status()).toList();
    }
}
