package io.trapiche.application.seller.port;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Currency;
import java.util.Map;

/** Takes a seller in, or brings what is known of it in line. Repeating it changes nothing. */
public interface RegisterSellerUseCase {

    /**
     * Registers the account and connects the marketplaces.
     *
     * @throws IllegalArgumentException when the account is registered with another currency, or two
     *     marketplaces share an affiliate id
     */
    void register(
            AccountName account, Currency currency, Map<MarketplaceId, AffiliateId> marketplaces);

    /**
     * Says whether the seller's franchises may take part in orders; at first they may not.
     *
     * @throws IllegalArgumentException when nobody registered the account
     */
    void allowFranchises(AccountName account, boolean allowed);
}
