package io.trapiche.application.seller.port;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Sellers that the settings name. Answers at once. */
public interface ConfiguredSellers {

    /** With the currency of each. */
    Map<AccountName, Currency> currencies();

    /** By which VTEX knows the marketplaces that are connected to the account. */
    default Set<AffiliateId> affiliates(AccountName account) {
        return Set.of();
    }

    default Set<AccountName> all() {
        return currencies().keySet();
    }
}
