package io.trapiche.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesOnDemandTest extends Fixture {

    @ParameterizedTest
    @ValueSource(strings = {"EOI000", "EOI001", "EOI006", "EOI010", "EOI099"})
    void are_called_back_and_nothing_takes_effect(String code) {
        var _ = client.addFault("kind", "answerCode", "code", code, "routes", "place-order");

        assertThat(placed(Placements.order("8001", receiver.uri())).text("code")).isEqualTo(code);

        assertThat(client.order("FRD-8001").status()).isEqualTo(404);
    }

    @Test
    void are_called_back_although_it_took_effect() {
        var _ = client.addFault("kind", "answerCode", "code", "EOI010", "effect", true);

        Receiver.Received callback = placed(Placements.order("8002", receiver.uri()));

        assertThat(callback.text("code")).isEqualTo("EOI010");
        assertThat(callback.body().path("success").booleanValue()).isFalse();
        assertThat(client.status("FRD-8002")).isEqualTo("waiting-ffmt-authorization");
    }

    @Test
    void are_called_back_for_approvals() {
        String id = integrated("8003");
        var _ =
                client.addFault(
                        "kind",
                        "answerCode",
                        "code",
                        "EOI006",
                        "routes",
                        "update-status",
                        "times",
                        1);
        var _ = client.approve("8003", receiver.uri());
        assertThat(receiver.awaitAbout("8003", 2).get(1).text("code")).isEqualTo("EOI006");
        assertThat(client.status(id)).isEqualTo("waiting-ffmt-authorization");

        var _ = client.approve("8003", receiver.uri());

        assertThat(receiver.awaitAbout("8003", 3).get(2).text("code")).isEqualTo("SOI002");
    }

    @Test
    void are_answered_at_once() {
        var _ =
                client.addFault(
                        "kind",
                        "answerCode",
                        "code",
                        "EOI001",
                        "immediate",
                        true,
                        "status",
                        422,
                        "times",
                        1);

        Answer answer = client.place(Placements.order("8004", receiver.uri()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("code").stringValue()).isEqualTo("EOI001");
        assertThat(placed(Placements.order("8004", receiver.uri())).text("code"))
                .isEqualTo("SOI001");
    }

    @Test
    void are_answered_at_once_although_it_takes_effect() {
        var _ =
                client.addFault(
                        "kind", "answerCode", "code", "EOI000", "immediate", true, "effect", true);

        assertThat(client.place(Placements.order("8005", receiver.uri())).status()).isEqualTo(400);

        assertThat(receiver.awaitAbout("8005", 1).getFirst().text("code")).isEqualTo("SOI001");
    }

    @Test
    void strike_only_the_orders_they_name() {
        var _ = client.addFault("kind", "answerCode", "code", "EOI006", "orderIdPrefix", "x-");

        assertThat(placed(Placements.order("8006", receiver.uri())).text("code"))
                .isEqualTo("SOI001");
        assertThat(placed(Placements.order("x-8006", receiver.uri())).text("code"))
                .isEqualTo("EOI006");
    }

    @Test
    void are_added_to_the_faults_that_are_there() {
        var _ = client.addFault("kind", "status503", "routes", "get-order");
        var _ = client.addFault("kind", "status500", "routes", "feed");

        assertThat(client.order("x").status()).isEqualTo(503);
        assertThat(client.call("GET", Client.FEED + "/config").status()).isEqualTo(500);
        assertThat(client.call("GET", "/control/faults").json().path("faults")).hasSize(2);
        assertThat(client.addFault("kind", "answerCode").status()).isEqualTo(400);
        assertThat(client.addFault("kind", "outage", "code", "EOI001").status()).isEqualTo(400);
    }

    @Test
    void call_back_before_the_answer() {
        var _ = client.addFault("kind", "callbackFirst");

        var _ = client.place(Placements.order("8007", receiver.uri()));
        assertThat(receiver.codes("8007")).containsExactly("SOI001");
        var _ = client.approve("8007", receiver.uri());

        assertThat(receiver.codes("8007")).containsExactly("SOI001", "SOI002");
    }

    @Test
    void call_back_an_approval_before_its_integration() {
        var _ = client.addFault("kind", "swapCallbacks");
        var order = Placements.order("8008", receiver.uri());
        order.put("marketplaceOrderStatus", "approved");

        var _ = client.place(order);

        List<Receiver.Received> callbacks = receiver.awaitAbout("8008", 2);
        assertThat(receiver.codes("8008")).containsExactly("SOI002", "SOI001");
        assertThat(callbacks.get(0).text("operationId"))
                .isEqualTo(callbacks.get(1).text("operationId"));
    }

    @Test
    void carry_fields_nobody_documented() {
        var _ = client.addFault("kind", "unknownFields");

        Answer answer = client.place(Placements.order("8009", receiver.uri()));

        assertThat(answer.json().has("SANDBOX_unDocumented")).isTrue();
        assertThat(answer.json().path("code").stringValue()).isEqualTo("SOI003");
        assertThat(
                        receiver.awaitAbout("8009", 1)
                                .getFirst()
                                .body()
                                .has("sandbox-undocumented-null"))
                .isTrue();
    }

    @Test
    void answer_with_half_a_json_object() {
        var _ = client.addFault("kind", "garbage", "times", 1);
        Answer nothingDone = client.place(Placements.order("8010", receiver.uri()));
        assertThat(nothingDone.status()).isEqualTo(200);
        assertThat(nothingDone.body()).startsWith("{").doesNotEndWith("}");
        var _ = client.addFault("kind", "garbage", "times", 1, "effect", true);

        Answer done = client.place(Placements.order("8011", receiver.uri()));

        assertThat(done.body()).startsWith("{").doesNotEndWith("}");
        assertThat(receiver.awaitAbout("8011", 1).getFirst().text("code")).isEqualTo("SOI001");
        assertThat(receiver.about("8010")).isEmpty();
    }

    @Test
    void keep_everything_down_until_switched_off() {
        var _ = client.addFault("kind", "outage", "account", "lojademo");

        assertThat(client.order("x").status()).isEqualTo(503);
        assertThat(client.place(Placements.order("8012", receiver.uri())).status()).isEqualTo(503);
        var _ = client.call("DELETE", "/control/faults");

        await().until(() -> client.order("x").status() == 404);
    }
}
