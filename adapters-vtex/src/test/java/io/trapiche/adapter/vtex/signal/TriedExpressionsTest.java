package io.trapiche.adapter.vtex.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.guarding.port.SignalConfigurations.Told;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.vtex.port.VtexUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A filter by expression is tried before it is set. */
final class TriedExpressionsTest {

    private static final SignalFilter GOOD = new SignalFilter.FromOrders("value > 100", false);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void vtex_tests_it_first_on_a_document_in_a_text(SignalSource source) {
        world.stub().answerNext(Canned.of(200, "true"), Canned.of(200, ""));

        assertThat(configure(source, GOOD)).isEqualTo(new Told.Done());

        Received test = world.stub().received().getFirst();
        assertThat(test.method() + " " + test.path())
                .isEqualTo("POST /lojademo/api/orders/expressions/jsonata");
        assertThat(test.query()).isNull();
        JsonNode body = MAPPER.readTree(test.body());
        assertThat(body.propertyNames()).containsExactly("Expression", "Document");
        assertThat(body.path("Expression").stringValue()).isEqualTo("value > 100");
        assertThat(MAPPER.readTree(body.path("Document").stringValue()).path("value").isInt())
                .isTrue();
        assertThat(world.stub().lastReceived().path()).endsWith("/config");
    }

    @Test
    void what_vtex_does_not_take_is_not_set() {
        world.stub().answerNext(Canned.of(400, "{}"));

        assertThat(configure(SignalSource.FEED, GOOD)).isInstanceOf(Told.Refused.class);

        assertThat(world.stub().received()).hasSize(1);
    }

    @Test
    void what_is_no_jsonata_is_not_even_told() {
        assertThat(configure(SignalSource.FEED, new SignalFilter.FromOrders("value >", false)))
                .isInstanceOf(Told.Refused.class);

        assertThat(world.stub().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void a_test_that_is_not_to_be_had_holds_up_nothing(int status) {
        world.stub().answerNext(Canned.of(status, "{}"), Canned.of(200, ""));

        assertThat(configure(SignalSource.FEED, GOOD)).isEqualTo(new Told.Done());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_answer_of_another_kind_says_nothing(int status) {
        world.stub().answerNext(Canned.of(status, ""));

        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(() -> configure(SignalSource.FEED, GOOD));
    }

    @Test
    void a_filter_by_status_needs_no_test() {
        world.stub().answerNext(Canned.of(200, ""));

        assertThat(configure(SignalSource.FEED, SignalFilter.byDefault()))
                .isEqualTo(new Told.Done());

        assertThat(world.stub().received()).hasSize(1);
    }

    private Told configure(SignalSource source, SignalFilter filter) {
        return world.signals(filter).configure(world.account(), source);
    }
}
