package io.trapiche.adapter.vtex.inbound;

import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import java.util.Optional;

/** A marketplace as an account of VTEX knows it. */
public record ConnectedMarketplace(
        AccountName account, MarketplaceId marketplace, AffiliateId affiliateId) {

    /** The marketplace; empty when it is none of the account's. */
    public static Optional<ConnectedMarketplace> find(
            SellerAccounts sellers, AccountName account, String marketplace) {
        return MarketplaceId.parse("marketplace", marketplace)
                        instanceof Parsed.Valid<MarketplaceId>(MarketplaceId id)
                ? sellers.find(account).flatMap(seller -> of(seller, id))
                : Optional.empty();
    }

    private static Optional<ConnectedMarketplace> of(Registered seller, MarketplaceId id) {
        return Optional.ofNullable(seller.marketplaces().get(id))
                .map(affiliate -> new ConnectedMarketplace(seller.account(), id, affiliate));
    }
}
