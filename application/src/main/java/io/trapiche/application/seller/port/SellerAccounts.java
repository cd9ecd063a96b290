package io.trapiche.application.seller.port;

import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import java.util.Optional;

/** Sellers that take part, from memory that is a few seconds old at most. */
public interface SellerAccounts {

    /** The account, empty when nobody registered it. */
    Optional<Registered> find(AccountName account);
}
