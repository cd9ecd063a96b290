package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.OmsOrderStateDetails;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderState.Known;
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
                        acknowledgement(order),
                        order.instructions()
                                .of(RegisterInvoice.class)
                                .map(OmsOrderStateMapper::invoice)
                                .toList(),
                        order.instructions()
                                .of(RegisterTracking.class)
                                .map(OmsOrderStateMapper::tracking)
                                .toList(),
                        cancellation(order),
                        document,
                        document == null));
    }

    private static OmsOrderStateDetails.@Nullable Acknowledgement acknowledgement(Known order) {
        return order.acknowledgement()
                .map(
                        asked ->
                                new OmsOrderStateDetails.Acknowledgement(
                                        asked.commandId().value(),
                                        asked.action().erpReference(),
                                        WireNames.of(asked.outcome())))
                .orElse(null);
    }

    private static OmsOrderStateDetails.InvoiceInstruction invoice(
            Instruction<RegisterInvoice> asked) {
        return new OmsOrderStateDetails.InvoiceInstruction(
                asked.commandId().value(),
                WireNames.of(asked.outcome()),
                Values.invoice(asked.action().invoice()));
    }

    private static OmsOrderStateDetails.TrackingInstruction tracking(
            Instruction<RegisterTracking> asked) {
        return new OmsOrderStateDetails.TrackingInstruction(
                asked.commandId().value(),
                WireNames.of(asked.outcome()),
                Values.tracking(asked.action().tracking()));
    }

    private static OmsOrderStateDetails.@Nullable Cancellation cancellation(Known order) {
        return order.instructions()
                .last(Cancel.class)
                .map(
                        asked ->
                                new OmsOrderStateDetails.Cancellation(
                                        asked.commandId().value(),
                                        WireNames.of(asked.outcome()),
                                        WireNames.of(asked.requester()),
                                        asked.action().reason()))
                .orElse(null);
    }
}
