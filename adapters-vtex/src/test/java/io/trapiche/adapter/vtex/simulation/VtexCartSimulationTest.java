package io.trapiche.adapter.vtex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.CartSimulation.Cart;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.testkit.vtex.CartSimulationContract;
import io.trapiche.testkit.vtex.Placements;
import io.trapiche.testkit.vtex.VtexStub.Canned;
import io.trapiche.testkit.vtex.VtexStub.Received;
import io.trapiche.testkit.vtex.VtexWorld;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class VtexCartSimulationTest extends CartSimulationContract {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    protected VtexWorld freshWorld() {
        return new VtexStubWorld();
    }

    @Test
    void asks_as_the_marketplaces_affiliate() {
        ask();

        Received request = stub().stub().lastReceived();
        assertThat(request.method() + " " + request.path())
                .isEqualTo("POST /lojademo/api/checkout/pub/orderForms/simulation");
        assertThat(Objects.requireNonNull(request.query()).split("&", -1))
                .containsExactlyInAnyOrder("affiliateId=FRD", "an=lojademo");
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
            stub().stub().answerNext(Canned.of(200, body));
            assertThatExceptionOfType(VtexUnavailable.class).as(body).isThrownBy(this::ask);
        }
    }

    private void ask() {
        world().cartSimulation()
                .simulate(
                        new Cart(
                                world().account(),
                                world().affiliateId(),
                                Currency.getInstance("BRL"),
                                List.of(Placements.line()),
                                Placements.address()));
    }

    private VtexStubWorld stub() {
        return (VtexStubWorld) world();
    }
}
