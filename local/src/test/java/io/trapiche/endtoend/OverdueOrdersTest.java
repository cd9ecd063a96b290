package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.APPROVED;
import static io.trapiche.endtoend.Feira.PATIENCE;
import static io.trapiche.orders.v1.OrderState.ORDER_STATE_INVOICED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.local.ScriptedErp;
import io.trapiche.orders.v1.VtexStatusActor;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order that nobody takes over is reported, and no longer once its ERP has come. */
class OverdueOrdersTest extends ServiceSuite {

    private static final String SHOWN =
            "trapiche_orders_overdue{account=\"lojademo\",watchdog=\"not-taken-over\"";

    OverdueOrdersTest() {
        super(
                "--trapiche.watch.every=1s",
                "--trapiche.watch.settle=1s",
                "--trapiche.watch.limits.not-taken-over=2s");
    }

    @Test
    void it_is_read_once_more_told_of_everywhere_and_taken_off_when_it_goes_on()
            throws IOException {
        String name = feira.placePaid("overdue-1");
        feira.until(name, APPROVED);

        await().atMost(PATIENCE).until(() -> metrics().contains(SHOWN));
        assertThat(managed("health/attention"))
                .contains("\"overdueOrders\"", "\"watchdog\":\"not-taken-over\"");
        assertThat(listed()).contains("overdue-1", "\"waitsFor\":\"seller\"");
        assertThat(feira.get(name).getVtexStatus())
                .satisfies(
                        status -> {
                            assertThat(status.getStatus()).isEqualTo("ready-for-handling");
                            assertThat(status.getWaitsFor())
                                    .isEqualTo(VtexStatusActor.VTEX_STATUS_ACTOR_SELLER);
                            assertThat(status.getCurrentStage()).isEqualTo(3);
                        });

        try (ScriptedErp _ =
                new ScriptedErp(service.bootstrapServers(), List.of("lojademo"), _ -> {})) {
            feira.until(name, ORDER_STATE_INVOICED);
        }

        await().atMost(PATIENCE).until(() -> !metrics().contains(SHOWN));
        assertThat(listed()).doesNotContain("overdue-1");
    }

    private String metrics() throws IOException {
        return managed("prometheus");
    }

    private String managed(String what) throws IOException {
        return Http.get("http://127.0.0.1:" + service.managementPort + "/actuator/" + what).body();
    }

    private String listed() throws IOException {
        return Http.send(
                        "GET",
                        "http://127.0.0.1:"
                                + service.httpPort
                                + "/operators/v1/accounts/lojademo/orders?overdue=not-taken-over",
                        "",
                        LocalCredentials.OPERATOR_TOKEN)
                .body();
    }
}
