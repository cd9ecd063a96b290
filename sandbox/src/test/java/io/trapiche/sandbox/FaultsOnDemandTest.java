package io.trapiche.sandbox;

import static io.trapiche.sandbox.wire.Json.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsOnDemandTest extends Fixture {

    @Test
    void strike_so_many_times() {
        var _ =
                client.plant(
                        fields(
                                "kind",
                                "status429",
                                "retryAfterSeconds",
                                2,
                                "times",
                                1,
                                "account",
                                "lojademo"));

        Answer throttled = client.order("x");

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("2");
        assertThat(client.order("x").status()).isEqualTo(404);
        assertThat(client.call("GET", "/control/faults").json().at("/faults/0/struck").intValue())
                .isEqualTo(1);
    }

    @Test
    void strike_with_a_probability_and_alike_for_one_seed() {
        List<Integer> first = statusesOf20Calls();
        List<Integer> second = statusesOf20Calls();

        assertThat(first).contains(500, 404).isEqualTo(second);
    }

    private List<Integer> statusesOf20Calls() {
        var _ = client.plant(fields("kind", "status500", "probability", 0.5));
        return IntStream.range(0, 20).mapToObj(_ -> client.order("x").status()).toList();
    }

    @Test
    void strike_only_the_routes_they_name() {
        var _ =
                client.plant(
                        fields("kind", "unauthorized", "routes", "feed"),
                        fields("kind", "htmlAnswer", "routes", "get-order"));

        assertThat(client.call("GET", Client.FEED + "/config").status()).isEqualTo(401);
        assertThat(client.order("x").body()).startsWith("<!DOCTYPE html>");
        assertThat(client.order("x").status()).isEqualTo(200);
        assertThat(client.call("GET", Client.HOOK_CONFIG).status()).isEqualTo(404);
    }

    @Test
    void lose_the_answer_of_a_call_that_took_effect() {
        String id = client.readyOrder();
        String path = Client.OMS + id + "/start-handling";
        var _ = client.plant(fields("kind", "loseAnswer", "routes", "start-handling", "times", 1));

        assertThatThrownBy(() -> client.call("POST", path))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(client.call("POST", path).status()).isEqualTo(409);
        assertThat(client.seen(id).at("/effects/startHandling").intValue()).isEqualTo(1);
    }

    @Test
    void answer_500_for_a_call_that_took_effect() {
        String id = client.readyOrder();
        var _ = client.plant(fields("kind", "loseAnswer", "answer", "500", "times", 1));

        assertThat(client.call("POST", Client.OMS + id + "/start-handling").status())
                .isEqualTo(500);
        client.awaitStatus(id, "handling");
    }

    @Test
    void drop_double_and_delay_callbacks() {
        var _ = client.plant(fields("kind", "dropCallback", "times", 1));
        var _ = client.place(Placements.order("4001", receiver.uri()));
        client.awaitStatus("FRD-4001", "waiting-ffmt-authorization");
        await().until(
                        () ->
                                client.call("GET", "/control/faults")
                                                .json()
                                                .at("/faults/0/struck")
                                                .intValue()
                                        == 1);
        var _ = client.plant(fields("kind", "doubleCallback", "times", 1));
        var _ = client.place(Placements.order("4002", receiver.uri()));
        var _ = receiver.awaitAbout("4002", 2);
        var _ = client.plant(fields("kind", "delayCallbackMillis", "millis", 300, "times", 1));
        long start = System.nanoTime();
        var _ = client.place(Placements.order("4003", receiver.uri()));
        var _ = receiver.awaitAbout("4003", 1);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(290));
        assertThat(receiver.about("4001")).isEmpty();
        assertThat(receiver.codes("4002")).containsExactly("SOI001", "SOI001");
    }

    @Test
    void slow_answers_down() {
        var _ = client.plant(fields("kind", "latencyMillis", "millis", 200));
        long start = System.nanoTime();

        var _ = client.order("x");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void are_refused_when_misspelt() {
        Answer answer =
                client.plant(
                        fields("kind", "status418", "routes", "omz", "chance", 1, "times", -1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("kind", "routes", "chance", "times");
        assertThat(client.call("DELETE", "/control/faults").status()).isEqualTo(204);
    }
}
