package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.CarriesVtexOrder;
import io.trapiche.adapter.erp.export.message.wire.InvoiceData;
import io.trapiche.adapter.erp.export.message.wire.OrderChangeData;
import io.trapiche.adapter.erp.export.message.wire.RemovalData;
import io.trapiche.adapter.erp.export.message.wire.TrackingData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * Where an order of VTEX's order management stands. Outcomes are {@code pending}, {@code done} or
 * {@code refused}.
 *
 * @param acknowledgement null until the seller's side has the order
 * @param cancellation null unless asked for
 * @param vtexOrder VTEX's document as of its last reading with a change of more than the status
 */
public record OmsOrderStateDetails(
        OmsOrderData order,
        boolean handlingStarted,
        @Nullable Acknowledgement acknowledgement,
        List<InvoiceInstruction> invoices,
        List<TrackingInstruction> trackings,
        List<InvoiceInstruction> returns,
        List<RemovalInstruction> removals,
        List<ChangeInstruction> changes,
        List<ChangeInstruction> changePreviews,
        List<ChangeControl> changeControls,
        @Nullable Cancellation cancellation,
        List<DenialInstruction> cancellationDenials,
        @Nullable RawValue vtexOrder,
        boolean vtexOrderOmitted)
        implements CarriesVtexOrder {

    /** The seller's word that its side has the order. */
    public record Acknowledgement(
            String commandId, String requester, @Nullable String erpReference, String outcome) {}

    /** An invoice or a return to be registered. */
    public record InvoiceInstruction(
            String commandId, String outcome, String requester, InvoiceData invoice) {}

    /** A tracking to be registered. */
    public record TrackingInstruction(
            String commandId, String outcome, String requester, TrackingData tracking) {}

    /** Units to be taken out of the order. */
    public record RemovalInstruction(
            String commandId, String outcome, String requester, RemovalData removal) {}

    /** Another change of the order. */
    public record ChangeInstruction(
            String commandId, String outcome, String requester, OrderChangeData change) {}

    /** That a change under way be retried or cancelled. */
    public record ChangeControl(
            String commandId,
            String outcome,
            String requester,
            String control,
            String changeCommandId) {}

    /** A cancellation somebody asked for. */
    public record Cancellation(String commandId, String outcome, String requester, String reason) {}

    /** A denial of the customer's cancellation. */
    public record DenialInstruction(
            String commandId, String outcome, String requester, String reason) {}

    @Override
    public OmsOrderStateDetails withoutVtexOrder() {
        return withoutVtexOrder(order);
    }

    @Override
    public OmsOrderStateDetails cutShort() {
        return withoutVtexOrder(order.cutShort());
    }

    private OmsOrderStateDetails withoutVtexOrder(OmsOrderData shown) {
        return new OmsOrderStateDetails(
                shown,
                handlingStarted,
                acknowledgement,
                invoices,
                trackings,
                returns,
                removals,
                changes,
                changePreviews,
                changeControls,
                cancellation,
                cancellationDenials,
                null,
                true);
    }

    @Override
    public String toString() {
        return "***";
    }
}
