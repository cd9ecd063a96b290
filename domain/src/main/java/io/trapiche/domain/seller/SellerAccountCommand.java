package io.trapiche.domain.seller;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.Currency;

/** What can be asked of a seller's account; {@code at} is when it was asked. */
public sealed interface SellerAccountCommand {

    Instant at();

    /** The seller joins Trapiche; {@code currency} is the one its shop sells in. */
    record RegisterAccount(AccountName account, Currency currency, Instant at)
            implements SellerAccountCommand {}

    /** The marketplace may place orders, known to VTEX under the affiliate id. */
    record ConnectMarketplace(MarketplaceId marketplace, AffiliateId affiliateId, Instant at)
            implements SellerAccountCommand {}

    record DisconnectMarketplace(MarketplaceId marketplace, Instant at)
            implements SellerAccountCommand {}

    /** No order is taken and nothing is sent until resumed. */
    record SuspendAccount(String reason, Instant at) implements SellerAccountCommand {}

    record ResumeAccount(Instant at) implements SellerAccountCommand {}

    /** The seller's franchises may take part in orders; VTEX has to allow it to the account too. */
    record EnableFranchises(Instant at) implements SellerAccountCommand {}

    record DisableFranchises(Instant at) implements SellerAccountCommand {}
}
