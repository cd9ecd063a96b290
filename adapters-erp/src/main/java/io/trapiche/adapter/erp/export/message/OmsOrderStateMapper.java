package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails;
import io.trapiche.domain.oms.OmsOrderState.Known;
import tools.jackson.databind.util.RawValue;

/** States of VTEX's order management as ERP systems read them. */
final class OmsOrderStateMapper {

    private OmsOrderStateMapper() {}

    static Described describe(Known order, OmsOrderMapper orders) {
        RawValue document = VtexDocuments.read(order.snapshot().document()).orElse(null);
        AskedOfOrder asked = AskedOfOrder.of(order.instructions());
        return Described.as(
                "oms-order.state",
                new OmsOrderStateDetails(
                        orders.order(order.ref().account(), order.snapshot(), order.touchedAt()),
                        order.handlingStarted(),
                        asked.acknowledgement(),
                        asked.invoices(),
                        asked.trackings(),
                        asked.returns(),
                        asked.removals(),
                        asked.changes(),
                        asked.previews(),
                        asked.changeControls(),
                        asked.cancellation(),
                        asked.denials(),
                        document,
                        document == null));
    }
}
