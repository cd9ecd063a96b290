package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators do about a change of an order that stands still in VTEX. */
final class ControllingChangesTest {

    private static final String ORDER = "/operators/v1/accounts/lojademo/oms-orders/FRD-1001";
    private static final String WHY =
            "{\"commandId\":\"c-1\",\"by\":\"maria\",\"changeCommandId\":\"rem-1\",\"reason\":\"asked twice\"}";
    private static final OmsOrderRef REF =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("FRD-1001"));
    private static final CommandId REMOVAL = new CommandId("rem-1");

    private final Console console = new Console();

    @ParameterizedTest
    @CsvSource({"retry-change, RETRY", "cancel-change, CANCEL"})
    void is_asked_for_once(String route, Control control) {
        standsStill();

        console.post(ORDER + "/" + route, WHY).expectStatus().isOk();
        console.post(ORDER + "/" + route, WHY).expectStatus().isOk();

        var asked =
                ((Known) console.omsOrders.find(REF)).instructions().pending(ControlChange.class);
        assertThat(asked)
                .singleElement()
                .satisfies(
                        once -> {
                            assertThat(once.requester()).isEqualTo(Requester.OPERATOR);
                            assertThat(once.action())
                                    .isEqualTo(new ControlChange(control, REMOVAL, "asked twice"));
                        });
    }

    @Test
    void is_refused_where_there_is_no_change_under_way() {
        standsStill();

        assertThat(
                        Console.json(
                                        console.post(
                                                        ORDER + "/retry-change",
                                                        WHY.replace("rem-1", "rem-2"))
                                                .expectStatus()
                                                .isEqualTo(409))
                                .get("code")
                                .asString())
                .isEqualTo("UNKNOWN_CHANGE");
        console.post(ORDER.replace("1001", "1002") + "/retry-change", WHY)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void has_its_faults_named() {
        assertThat(
                        Console.json(
                                        console.post(ORDER + "/cancel-change", "{}")
                                                .expectStatus()
                                                .isBadRequest())
                                .get("errors"))
                .hasSize(4);
    }

    private void standsStill() {
        take(new RecordReading(REF, null, handled(), Console.NOON));
        take(
                new Instruct(
                        REMOVAL,
                        Requester.ERP,
                        new RemoveItems(
                                new ItemRemoval("no freight", List.of(), Money.of(300, "BRL"))),
                        Console.NOON));
        take(new RecordChangeSent(REMOVAL, "c-1", Console.NOON));
    }

    private void take(OmsOrderCommand command) {
        var _ = console.omsOrders.handle(REF, command);
    }

    private static OmsSnapshot handled() {
        return new OmsSnapshot(
                OmsStatus.HANDLING,
                null,
                "Marketplace",
                null,
                null,
                Money.of(10_000, "BRL"),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument("{}"),
                "f1",
                null,
                List.of(),
                0);
    }
}
