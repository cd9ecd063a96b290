package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.export.wire.OmsOrderStateDetails;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** States of VTEX's order management as ERP systems read them. */
final class OmsOrderStateMapper {

    private OmsOrderStateMapper() {}

    static Described describe(Known order) {
        JsonNode document = VtexDocuments.read(order.snapshot().document()).orElse(null);
        return Described.as(
                "oms-order.state",
                new OmsOrderStateDetails(
                        OmsOrderMapper.summary(order.snapshot()),
                        order.handlingStarted(),
                        acknowledgement(order.acknowledgement()),
                        order.invoices().stream().map(OmsOrderStateMapper::invoice).toList(),
                        order.trackings().stream().map(OmsOrderStateMapper::tracking).toList(),
                        cancellation(order.cancellation()),
                        document,
                        document == null));
    }

    private static OmsOrderStateDetails.@Nullable Acknowledgement acknowledgement(
            @Nullable Acknowledgement acknowledgement) {
        return acknowledgement == null
                ? null
                : new OmsOrderStateDetails.Acknowledgement(
                        acknowledgement.commandId().value(),
                        acknowledgement.erpReference(),
                        WireNames.of(acknowledgement.outcome()));
    }

    private static OmsOrderStateDetails.InvoiceInstruction invoice(Instruction<Invoice> asked) {
        return new OmsOrderStateDetails.InvoiceInstruction(
                asked.commandId().value(),
                WireNames.of(asked.outcome()),
                Values.invoice(asked.what()));
    }

    private static OmsOrderStateDetails.TrackingInstruction tracking(Instruction<Tracking> asked) {
        return new OmsOrderStateDetails.TrackingInstruction(
                asked.commandId().value(),
                WireNames.of(asked.outcome()),
                Values.tracking(asked.what()));
    }

    private static OmsOrderStateDetails.@Nullable Cancellation cancellation(
            @Nullable Cancellation cancellation) {
        return cancellation == null
                ? null
                : new OmsOrderStateDetails.Cancellation(
                        cancellation.instruction().commandId().value(),
                        WireNames.of(cancellation.instruction().outcome()),
                        WireNames.of(cancellation.requester()),
                        cancellation.instruction().what());
    }
}
