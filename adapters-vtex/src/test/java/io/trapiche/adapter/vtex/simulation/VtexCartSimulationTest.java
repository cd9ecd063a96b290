package io.trapiche.adapter.vtex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.SandboxWorld;
import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.CartSimulation.Cart;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.testkit.vtex.CartSimulationContract;
import io.trapiche.testkit.vtex.CartWorld;
import io.trapiche.testkit.vtex.Placements;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class VtexCartSimulationTest extends CartSimulationContract {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    protected CartWorld freshWorld() {
        return new SandboxWorld();
    }

    @Test
    void asks_as_the_marketplaces_affiliate() {
        Received request = asked(Canned.of(200, "{\"items\":[],\"logisticsInfo\":[]}"));

        assertThat(request.method() + " " + request.path())
                .isEqualTo("POST /lojademo/api/checkout/pub/orderForms/simulation");
        assertThat(request.query()).isEqualTo("affiliateId=FRD");
        assertThat(MAPPER.readTree(request.body()))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"items": [{"id": "1", "quantity": 2, "seller": "1"}],
                                 "postalCode": "01000-000", "country": "BRA"}
                                """));
    }

    @Test
    void an_answer_that_is_no_cart_is_none() {
        for (String body : List.of("", "[]", "{\"items\": [", "<html>")) {
            assertThatExceptionOfType(VtexUnavailable.class)
                    .as(body)
                    .isThrownBy(() -> asked(Canned.of(200, body)));
        }
    }

    private static Received asked(Canned answer) {
        try (VtexStubWorld world = new VtexStubWorld()) {
            world.stub().answerNext(answer);
            world.cartSimulation()
                    .simulate(
                            new Cart(
                                    world.account(),
                                    world.affiliateId(),
                                    Currency.getInstance("BRL"),
                                    List.of(Placements.line()),
                                    Placements.address()));
            return world.stub().lastReceived();
        }
    }
}
