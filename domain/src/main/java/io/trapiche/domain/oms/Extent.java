package io.trapiche.domain.oms;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order there is, as one reading showed it.
 *
 * @param units of each SKU on lines
 */
public record Extent(Map<SkuId, Long> units, Money value) {

    public Extent {
        units = Map.copyOf(units);
    }

    /** Whether at least so much of the value is gone since; null is anything. */
    boolean isLessBy(@Nullable Money discount, Extent before) {
        BigInteger gone = InvoiceTotals.exact(before.value).subtract(InvoiceTotals.exact(value));
        return discount == null
                ? gone.signum() > 0
                : gone.compareTo(InvoiceTotals.exact(discount)) >= 0;
    }
}
