package io.trapiche.application.seller.port;

import io.trapiche.domain.shared.AccountName;
import java.util.Set;

/** Sellers that the settings name. Answers at once. */
public interface ConfiguredSellers {

    Set<AccountName> all();
}
