package io.trapiche.domain.seller;

import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Currency;

/** Why a command on a seller's account cannot be carried out. */
public sealed interface SellerAccountRefusal {

    /** Nobody registered this account. */
    record UnknownAccount() implements SellerAccountRefusal {}

    /** The account has another currency, and it was not said that it gives that one up. */
    record OtherCurrency(Currency asked, Currency stored) implements SellerAccountRefusal {}

    /** Another marketplace of the account uses the affiliate id. */
    record AffiliateIdTaken(MarketplaceId marketplace, AffiliateId affiliateId, MarketplaceId by)
            implements SellerAccountRefusal {}
}
