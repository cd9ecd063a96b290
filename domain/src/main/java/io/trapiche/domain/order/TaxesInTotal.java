package io.trapiche.domain.order;

import io.trapiche.domain.shared.MarketplaceId;
import java.util.Set;

/**
 * Which marketplaces' totals include the taxes they designate: point 3 of the undocumented ones.
 *
 * @param marketplaces those whose totals do
 */
public record TaxesInTotal(Set<MarketplaceId> marketplaces) {

    public TaxesInTotal {
        marketplaces = Set.copyOf(marketplaces);
    }

    public boolean of(MarketplaceId marketplace) {
        return marketplaces.contains(marketplace);
    }
}
