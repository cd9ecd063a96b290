package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order's value before and after a change, and the lines that are not as they were. */
public record ChangeEffectData(MoneyData before, MoneyData after, List<Line> lines) {

    /**
     * {@code unitPriceBefore} null for a line that was added, {@code unitPriceAfter} for one gone.
     */
    public record Line(
            String uniqueId,
            String sku,
            int quantityBefore,
            int quantityAfter,
            @Nullable MoneyData unitPriceBefore,
            @Nullable MoneyData unitPriceAfter) {}
}
