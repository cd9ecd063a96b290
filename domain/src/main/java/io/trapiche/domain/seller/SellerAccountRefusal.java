package io.trapiche.domain.seller;

import io.trapiche.domain.shared.MarketplaceId;

/** Why a command on a seller's account cannot be carried out. */
public sealed interface SellerAccountRefusal {

    /** Nobody registered this account. */
    record UnknownAccount() implements SellerAccountRefusal {}

    /** Another marketplace of the account uses the affiliate id. */
    record AffiliateIdTaken(MarketplaceId by) implements SellerAccountRefusal {}
}
