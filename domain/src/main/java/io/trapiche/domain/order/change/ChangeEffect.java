package io.trapiche.domain.order.change;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order was before a change and is after it, as VTEX showed it. What somebody else changed
 * meanwhile is in it too.
 *
 * @param before the order's value
 * @param after the order's value
 * @param lines those that are not as they were; none where VTEX shows no difference on any
 */
public record ChangeEffect(Money before, Money after, List<Line> lines) {

    /**
     * A line that changed.
     *
     * @param unitPriceBefore null for a line that was added
     * @param unitPriceAfter null for a line that is gone
     */
    public record Line(
            String uniqueId,
            SkuId sku,
            int quantityBefore,
            int quantityAfter,
            @Nullable Money unitPriceBefore,
            @Nullable Money unitPriceAfter) {}

    public ChangeEffect {
        lines = List.copyOf(lines);
    }
}
