package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.oms.wire.InvoicePayload.InvoiceItemPayload;
import io.trapiche.adapter.vtex.wire.WireAmounts;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.SkuId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapstruct.Context;

/**
 * Brings an invoice's items down to one row for each SKU. Where a SKU has several prices the row
 * has their mean, rounded down: the invoice's value is what VTEX reckons with.
 */
final class InvoiceRows {

    List<InvoiceItemPayload> rows(List<Invoice.Item> items, @Context AmountScale scale) {
        Map<SkuId, Row> rows = new LinkedHashMap<>();
        for (Invoice.Item item : items) {
            Row row =
                    new Row(
                            WireAmounts.toldDown(item.unitPrice().times(item.quantity()), scale),
                            item.quantity());
            rows.merge(item.sku(), row, Row::plus);
        }
        return rows.entrySet().stream()
                .map(entry -> entry.getValue().payload(entry.getKey()))
                .toList();
    }

    private record Row(long total, int quantity) {

        Row plus(Row other) {
            return new Row(
                    Math.addExact(total, other.total), Math.addExact(quantity, other.quantity));
        }

        InvoiceItemPayload payload(SkuId sku) {
            long unitPrice = quantity == 0 ? 0 : Math.floorDiv(total, (long) quantity);
            return new InvoiceItemPayload(sku.value(), unitPrice, quantity);
        }
    }
}
