package io.trapiche.endtoend;

import static io.trapiche.endtoend.CallbackAddresses.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.orders.v1.OrderState;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only VTEX speaks for VTEX. */
@Tag("security")
class ForgedResultsTest extends ServiceSuite {

    ForgedResultsTest() {
        super("--trapiche.work.longest-pause=1s", "--trapiche.vtex.breaker.longest-open=5s");
    }

    @Test
    void who_knows_no_address_is_not_heard() throws IOException {
        CallbackAddresses addresses = new CallbackAddresses(service);
        String result = success("guessed", "SOI001", "PlaceOrder");
        String other = CallbackAddresses.path("another");

        assertThat(
                        addresses
                                .callback("/vtex/lojademo/feira/local-callback-lojademo", result)
                                .statusCode())
                .isEqualTo(404);
        assertThat(addresses.callback(other.replace("/1/", "/2/"), result).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_address_speaks_of_its_own_order_only() throws IOException {
        String result = success("theirs", "SOI001", "PlaceOrder");

        assertThat(
                        new CallbackAddresses(service)
                                .callback(CallbackAddresses.path("mine"), result)
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_forged_success_at_a_leaked_address_loses_no_order() throws IOException {
        CallbackAddresses addresses = new CallbackAddresses(service);
        String address = CallbackAddresses.path("forged");
        vtex.fault("{\"kind\":\"outage\",\"account\":\"lojademo\"}");
        String name = feira.placePaid("forged");

        assertThat(
                        addresses
                                .callback(address, success("forged", "SOI001", "PlaceOrder"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        addresses
                                .callback(address, success("forged", "SOI002", "ApproveOrder"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(feira.get(name).getState()).isNotIn(Feira.APPROVED);
        vtex.noFaults();

        await().atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                new SandboxOrders(service.sandboxUrl())
                                        .of("lojademo").stream()
                                                .anyMatch(
                                                        order ->
                                                                order.toString()
                                                                        .contains("FRD-forged")));
        var _ = feira.until(name, Feira.APPROVED);
        assertThat(feira.get(name).getState()).isNotEqualTo(OrderState.ORDER_STATE_PARKED);
    }
}
