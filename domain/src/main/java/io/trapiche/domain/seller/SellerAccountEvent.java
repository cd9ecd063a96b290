package io.trapiche.domain.seller;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.Currency;

/** What happened to a seller's account; {@code at} is when. */
public sealed interface SellerAccountEvent {

    Instant at();

    /** It takes part, or does so in another currency from now on. */
    record AccountRegistered(AccountName account, Currency currency, Instant at)
            implements SellerAccountEvent {}

    record MarketplaceConnected(MarketplaceId marketplace, AffiliateId affiliateId, Instant at)
            implements SellerAccountEvent {}

    record MarketplaceDisconnected(MarketplaceId marketplace, Instant at)
            implements SellerAccountEvent {}

    record AccountSuspended(String reason, Instant at) implements SellerAccountEvent {}

    record AccountResumed(Instant at) implements SellerAccountEvent {}

    record FranchisesEnabled(Instant at) implements SellerAccountEvent {}

    record FranchisesDisabled(Instant at) implements SellerAccountEvent {}
}
