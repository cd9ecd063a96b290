package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change after the order was placed; shows nothing of itself but in JSON. */
public record ChangeData(
        @Nullable String reason,
        MoneyData increment,
        MoneyData discount,
        List<Item> added,
        List<Item> removed,
        @Nullable Instant at) {

    /** What was added or removed. */
    public record Item(
            @Nullable String uniqueId,
            @Nullable String sku,
            String name,
            int quantity,
            MoneyData price) {}

    public ChangeData {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    @Override
    public String toString() {
        return "***";
    }
}
