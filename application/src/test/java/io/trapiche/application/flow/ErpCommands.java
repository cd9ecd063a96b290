package io.trapiche.application.flow;

import io.trapiche.application.instructing.port.ErpCommandUseCase.ErpCommand;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.Placements;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ERP system says about the one order. */
final class ErpCommands {

    static final InvoiceNumber INVOICE = new InvoiceNumber("2001");

    private ErpCommands() {}

    static ErpCommand acknowledgement() {
        return new ErpCommand(new CommandId("ack-1"), new OmsAction.Acknowledge("ERP-77"));
    }

    static ErpCommand invoice() {
        return invoiceOfBothUnits(Placements.TOTAL);
    }

    /** One of the two units, without shipping. */
    static ErpCommand partialInvoice() {
        return new ErpCommand(
                new CommandId("invoice-1"),
                new OmsAction.RegisterInvoice(invoiceOf(INVOICE, Placements.UNIT_PRICE)));
    }

    /** Both units, without shipping. */
    static ErpCommand invoiceOfGoods() {
        return invoiceOfBothUnits(Money.of(2_000, "BRL"));
    }

    private static ErpCommand invoiceOfBothUnits(Money value) {
        return new ErpCommand(
                new CommandId("invoice-1"),
                new OmsAction.RegisterInvoice(
                        new Invoice(
                                INVOICE,
                                value,
                                OrderWorld.NOON.atOffset(ZoneOffset.UTC),
                                List.of(new Invoice.Item(Placements.SKU, 2, Placements.UNIT_PRICE)),
                                null,
                                null,
                                null)));
    }

    static ErpCommand note() {
        return new ErpCommand(
                new CommandId("note-1"),
                new OmsAction.AddNote(new TimelineNote("erp", new PersonalData("Called"))));
    }

    static ErpCommand denial() {
        return new ErpCommand(
                new CommandId("denial-1"), new OmsAction.DenyCancellation("sent already"));
    }

    /** All shipping. */
    static ErpCommand discount() {
        return new ErpCommand(
                new CommandId("removal-1"),
                new OmsAction.RemoveItems(
                        new ItemRemoval("no freight", List.of(), Money.of(500, "BRL"))));
    }

    /** The other unit, and all shipping. */
    static ErpCommand removal() {
        return new ErpCommand(
                new CommandId("removal-1"),
                new OmsAction.RemoveItems(
                        new ItemRemoval(
                                "out of stock",
                                List.of(new ItemRemoval.Item(Placements.SKU, 1)),
                                Money.of(500, "BRL"))));
    }

    /** Both units at 8.00, and one of something else at 3.00. */
    static ErpCommand change() {
        return new ErpCommand(
                new CommandId("change-1"),
                new OmsAction.ChangeOrder(
                        new OrderChange(
                                "the customer called",
                                List.of(),
                                List.of(
                                        new OrderChange.Added(
                                                new SkuId("2"), 1, Money.of(300, "BRL"))),
                                List.of(
                                        new OrderChange.Repriced(
                                                Placements.SKU, null, 2, Money.of(800, "BRL"))),
                                null)));
    }

    static ErpCommand preview() {
        OmsAction.ChangeOrder asked = (OmsAction.ChangeOrder) change().action();
        return new ErpCommand(
                new CommandId("preview-1"), new OmsAction.PreviewChange(asked.change()));
    }

    static ErpCommand retry() {
        return new ErpCommand(
                new CommandId("retry-1"),
                new OmsAction.ControlChange(Control.RETRY, change().commandId(), null));
    }

    static ErpCommand cancellation(String id) {
        return new ErpCommand(
                new CommandId(id),
                new OmsAction.ControlChange(Control.CANCEL, change().commandId(), "asked twice"));
    }

    /** The one unit that was invoiced. */
    static ErpCommand returned() {
        return new ErpCommand(
                new CommandId("return-1"),
                new OmsAction.RegisterReturn(
                        invoiceOf(new InvoiceNumber("2001R"), Placements.UNIT_PRICE)));
    }

    private static Invoice invoiceOf(InvoiceNumber number, Money value) {
        return new Invoice(
                number,
                value,
                OrderWorld.NOON.atOffset(ZoneOffset.UTC),
                List.of(new Invoice.Item(Placements.SKU, 1, Placements.UNIT_PRICE)),
                null,
                null,
                null);
    }

    static ErpCommand tracking(String id, @Nullable Instant deliveredAt) {
        return new ErpCommand(
                new CommandId(id),
                new OmsAction.RegisterTracking(
                        new Tracking(INVOICE, "Correio", "BR1", null, deliveredAt)));
    }
}
