package io.trapiche.adapter.vtex.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.guarding.port.SignalConfigurations.Shown;
import io.trapiche.application.guarding.port.SignalConfigurations.Told;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What VTEX is told, and what its answers mean. */
final class ToldConfigurationsTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_feed_is_told_its_filter_and_its_times() {
        world.stub().answerNext(Canned.of(200, ""));

        assertThat(configure(SignalSource.FEED)).isEqualTo(new Told.Done());

        Received request = world.stub().lastReceived();
        assertThat(request.method() + " " + request.path())
                .isEqualTo("POST /lojademo/api/orders/feed/config");
        JsonNode body = MAPPER.readTree(request.body());
        assertThat(body.at("/filter/type").stringValue()).isEqualTo("FromWorkflow");
        assertThat(body.at("/filter").propertyNames()).containsExactly("type", "status");
        assertThat(body.at("/filter/status").values())
                .extracting(JsonNode::stringValue)
                .contains("ready-for-handling", "canceled", "waiting-for-manual-authorization");
        assertThat(body.at("/queue/visibilityTimeoutInSeconds").intValue()).isEqualTo(60);
        assertThat(body.at("/queue/MessageRetentionPeriodInSeconds").intValue()).isEqualTo(345_600);
    }

    @Test
    void a_hook_is_told_its_address_and_the_first_secret() {
        world.stub().answerNext(Canned.of(200, ""));

        assertThat(configure(SignalSource.HOOK)).isEqualTo(new Told.Done());

        Received request = world.stub().lastReceived();
        assertThat(request.path()).isEqualTo("/lojademo/api/orders/hook/config");
        assertThat(request.body())
                .contains("\"url\":\"https://hub.example.com/hook\"")
                .contains("\"headers\":{\"X-Hook\":\"secret-of-lojademo-hook\"}");
    }

    @Test
    void a_hook_that_vtex_does_not_take_is_refused() {
        world.stub().answerNext(Canned.of(400, ""));

        assertThat(configure(SignalSource.HOOK)).isInstanceOf(Told.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "500,''",
        "503,''",
        "429,''",
        "404,<html>none</html>",
        "200,''",
        "200,[]",
        "302,''"
    })
    void whatever_is_no_answer_is_no_missing_configuration(int status, String body) {
        world.stub().answerNext(Canned.of(status, body));

        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> look(SignalSource.FEED));
    }

    @Test
    void a_key_that_vtex_does_not_know_at_all_says_nothing_of_a_right() {
        world.stub().answerNext(Canned.of(401, ""));

        assertThatExceptionOfType(VtexUnavailable.class).isThrownBy(() -> look(SignalSource.FEED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FromWorkflow\",\"status\":[\"invoiced\"]}",
                "{\"type\":\"FromOrders\",\"expression\":\"true\"}",
                "{\"type\":\"FromOrders\"}",
                "{\"status\":[\"invoiced\"]}"
            })
    void a_foreign_filter_is_told(String filter) {
        assertThat(shown("{\"filter\":" + filter + "}")).isInstanceOf(Shown.Other.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"filter\":null}", "{\"filter\":{\"status\":[]}}"})
    void a_filter_that_lets_everything_pass_is_as_good(String config) {
        assertThat(shown(config)).isInstanceOf(Shown.Right.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quantity\":0}|PT0S",
                "{\"quantity\":3,\"approximateAgeOfOldestMessageInSeconds\":7.5}|PT8S",
                "{\"quantity\":3,\"aproximateAgeOfOldestMessageInSeconds\":\"7\"}|PT8S",
                "{\"quantity\":3}|P4D",
                "{\"quantity\":3,\"approximateAgeOfOldestMessageInSeconds\":-1}|P4D",
                "{\"quantity\":3,\"approximateAgeOfOldestMessageInSeconds\":1E+99}|P4D"
            })
    void the_age_of_the_oldest_signal_is_never_taken_for_less(String config, Duration waiting) {
        assertThat(shown(config)).isEqualTo(new Shown.Right(waiting));
    }

    private Shown shown(String config) {
        world.stub().answerNext(Canned.of(200, config));
        return look(SignalSource.FEED);
    }

    private Shown look(SignalSource source) {
        return world.signals().look(world.account(), source);
    }

    private Told configure(SignalSource source) {
        return world.signals().configure(world.account(), source);
    }
}
