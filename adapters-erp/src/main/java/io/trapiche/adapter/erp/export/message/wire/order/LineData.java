package io.trapiche.adapter.erp.export.message.wire.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line; shows nothing of what customers wrote but in JSON. */
public record LineData(
        String uniqueId,
        @JsonUnwrapped Item item,
        int quantity,
        @JsonUnwrapped Amounts amounts,
        int position,
        @Nullable String parentId,
        String kind,
        String state,
        int orderedQuantity,
        List<Choice> attachments,
        List<Choice> assemblies) {

    /**
     * What the line is of; each part null when VTEX told none.
     *
     * @param sku null only on unreadable lines
     */
    public record Item(
            @Nullable String sku,
            String name,
            @Nullable String productId,
            @Nullable String refId,
            @Nullable String ean,
            @Nullable String sellerSku,
            @Nullable String seller,
            @Nullable String unit,
            BigDecimal unitMultiplier) {}

    /** What the line costs. */
    public record Amounts(
            MoneyData unitPrice,
            @Nullable MoneyData listPrice,
            MoneyData price,
            MoneyData discount,
            MoneyData tax,
            MoneyData total) {}

    /** What a customer wrote or chose for the item. */
    public record Choice(String name, List<Field> fields) {

        /** One answer. */
        public record Field(String name, String value) {
            @Override
            public String toString() {
                return "***";
            }
        }

        public Choice {
            fields = List.copyOf(fields);
        }
    }

    public LineData {
        attachments = List.copyOf(attachments);
        assemblies = List.copyOf(assemblies);
    }

    LineData cutShort() {
        return new LineData(
                uniqueId,
                new Item(
                        item.sku(),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        item.unit(),
                        item.unitMultiplier()),
                quantity,
                amounts,
                position,
                parentId,
                kind,
                state,
                orderedQuantity,
                List.of(),
                List.of());
    }
}
