package io.trapiche.testkit.erp;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.instructing.ErpCommandService;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.events.InMemoryEvents;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rejection names what is wrong with the command, whatever its code. */
class NamingEveryFaultTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final OmsOrderRef ORDER =
            new OmsOrderRef(new AccountName("lojademo"), new OrderId("FRD-1"));

    private final InMemoryEvents events = new InMemoryEvents(() -> NOON);
    private final OmsOrders orders = new OmsOrders(events.of(StreamTypes.OMS_ORDER));
    private final ErpCommandService commands =
            new ErpCommandService(
                    orders, new ErpCommands(events.of(StreamTypes.ERP_COMMAND)), () -> NOON);

    @BeforeEach
    void an_order_of_110_50_brl_is_ready_for_handling() {
        OmsSnapshot shown =
                new OmsSnapshot(
                        new OmsStatus("ready-for-handling"),
                        null,
                        "Fulfillment",
                        null,
                        null,
                        Money.of(11_050, "BRL"),
                        true,
                        false,
                        List.of(
                                new Line(
                                        "A",
                                        new SkuId("310"),
                                        "Caneca",
                                        1,
                                        Money.of(9_550, "BRL"))),
                        List.of(),
                        null,
                        new OmsDocument("{}"),
                        "print",
                        null,
                        List.of(),
                        0);
        assertThat(orders.handle(ORDER, new RecordReading(ORDER, null, shown, NOON)).state())
                .isInstanceOf(Known.class);
    }

    @Test
    void beyond_the_value() {
        invoice(Money.of(11_051, "BRL"));

        assertRejected(
                "INVOICED_BEYOND_VALUE",
                "invoice.value.minorUnits",
                "is 11051 and exceeds what is left of the order's value: 11050 less 0 invoiced and"
                        + " 0 being removed leave 11050 (expected: at most 11050, in minor units of"
                        + " BRL)");
    }

    @Test
    void in_a_foreign_currency() {
        invoice(Money.of(1_000, "CLP"));

        assertRejected(
                "FOREIGN_CURRENCY",
                "invoice.value.currency",
                "is CLP (expected: BRL, the order's currency)");
    }

    private void invoice(Money value) {
        Invoice.Item foreign = new Invoice.Item(new SkuId("999"), 1, value);
        commands.carryOut(
                ORDER,
                "invoice",
                new ErpCommand(
                        new CommandId("inv-1"),
                        new RegisterInvoice(
                                new Invoice(
                                        new InvoiceNumber("55012"),
                                        value,
                                        NOON.atOffset(ZoneOffset.UTC),
                                        List.of(foreign),
                                        null,
                                        null,
                                        null))));
    }

    private void assertRejected(String code, String field, String description) {
        assertThat(events.after(EventPosition.START, Integer.MAX_VALUE))
                .extracting(recorded -> recorded.event().value())
                .filteredOn(ErpCommandRejected.class::isInstance)
                .containsExactly(
                        new ErpCommandRejected(
                                ORDER.account(),
                                new CommandId("inv-1"),
                                "invoice",
                                ORDER.orderId(),
                                code,
                                List.of(
                                        new Violation(field, description),
                                        new Violation(
                                                "invoice.items[0].sku",
                                                "is not in the order (expected: the SKU of an item or"
                                                        + " of a kit's component; a service, such as"
                                                        + " gift wrap, is part of its item, its price"
                                                        + " too)")),
                                NOON));
    }
}
