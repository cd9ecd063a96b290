package io.trapiche.domain.scenario;

import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX's cart says of a SKU at the moment.
 *
 * @param availability VTEX's word; an open set
 * @param unitPrice null when VTEX tells none
 * @param slas names of the shipping policies that reach the address
 */
public record CartQuote(
        SkuId sku, String availability, @Nullable Money unitPrice, List<String> slas) {

    private static final String AVAILABLE = "available";

    public CartQuote {
        slas = List.copyOf(slas);
    }

    public boolean isAvailable() {
        return availability.equalsIgnoreCase(AVAILABLE);
    }
}
