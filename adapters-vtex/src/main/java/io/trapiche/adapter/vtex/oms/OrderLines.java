package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.OmsSnapshot.Line;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads an order's items; one without a readable SKU or quantity is passed over. */
final class OrderLines {

    private OrderLines() {}

    static List<Line> read(JsonView document, ToldAmounts amounts) {
        List<JsonView> items = document.field("items").elements();
        List<Line> lines = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            JsonView item = items.get(i);
            int quantity = item.field("quantity").count().orElse(-1);
            if (quantity >= 0
                    && SkuId.parse("id", item.field("id").textOr(""))
                            instanceof Parsed.Valid<SkuId>(SkuId sku)) {
                lines.add(
                        new Line(
                                item.field("uniqueId").textOr(String.valueOf(i)),
                                sku,
                                item.field("name").textOr(""),
                                quantity,
                                amounts.part(unitPrice(item))));
            }
        }
        return lines;
    }

    /** After discounts, before them when VTEX tells nothing else. */
    private static OptionalLong unitPrice(JsonView item) {
        OptionalLong selling = item.field("sellingPrice").wholeNumber();
        return selling.isPresent() ? selling : item.field("price").wholeNumber();
    }
}
