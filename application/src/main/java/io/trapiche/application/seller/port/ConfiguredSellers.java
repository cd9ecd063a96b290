package io.trapiche.application.seller.port;

import io.trapiche.domain.shared.AccountName;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Sellers that the settings name. Answers at once. */
public interface ConfiguredSellers {

    /** With the currency of each. */
    Map<AccountName, Currency> currencies();

    default Set<AccountName> all() {
        return currencies().keySet();
    }
}
