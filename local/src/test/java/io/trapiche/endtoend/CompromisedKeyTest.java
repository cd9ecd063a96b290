package io.trapiche.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.orders.v1.OrderState;
import io.trapiche.start.LocalCredentials;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A key that leaked is called compromised while orders still wait for callbacks under it. */
@Tag("security")
class CompromisedKeyTest extends ServiceSuite {

    private static final int ORDERS = 5;
    private static final String VTEX = "--trapiche.vtex.accounts.lojademo.";

    @Test
    void its_callbacks_are_refused_and_its_orders_are_read_instead() throws Exception {
        vtex.fault("{\"kind\":\"delayCallbackMillis\",\"millis\":600000}");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            names.add(feira.placeUnpaid("compromised-" + i));
        }
        names.forEach(name -> feira.until(name, OrderState.ORDER_STATE_INTEGRATED));
        feira.close();
        var _ = service.stop();

        service.start(
                "--trapiche.flow.callback-deadline=2s",
                VTEX + "callback-keys.next=the-next-callback-key-of-lojademo-0123",
                VTEX + "callback-key=next",
                VTEX + "compromised-callback-keys=" + LocalCredentials.CALLBACK_KEY);
        feira = new Feira(service);

        assertThat(
                        new CallbackAddresses(service)
                                .callback(
                                        CallbackAddresses.path("compromised-0"),
                                        CallbackAddresses.success(
                                                "compromised-0", "SOI001", "PlaceOrder"))
                                .statusCode())
                .isEqualTo(404);
        names.forEach(feira::approve);
        names.forEach(name -> feira.until(name, Feira.APPROVED));
    }
}
