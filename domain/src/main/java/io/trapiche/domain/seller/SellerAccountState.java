package io.trapiche.domain.seller;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a seller's account stands. */
public sealed interface SellerAccountState {

    record NotRegistered() implements SellerAccountState {}

    /**
     * A seller that takes part.
     *
     * @param marketplaces affiliate id of each connected marketplace
     * @param franchises the seller's franchises may take part in orders
     * @param since when it began to take part
     */
    record Registered(
            AccountName account,
            Currency currency,
            Map<MarketplaceId, AffiliateId> marketplaces,
            boolean suspended,
            boolean franchises,
            Instant since)
            implements SellerAccountState {

        public Registered {
            marketplaces = Map.copyOf(marketplaces);
        }

        Registered with(MarketplaceId marketplace, AffiliateId affiliateId) {
            Map<MarketplaceId, AffiliateId> all = new HashMap<>(marketplaces);
            all.put(marketplace, affiliateId);
            return new Registered(account, currency, all, suspended, franchises, since);
        }

        Registered without(MarketplaceId marketplace) {
            Map<MarketplaceId, AffiliateId> all = new HashMap<>(marketplaces);
            all.remove(marketplace);
            return new Registered(account, currency, all, suspended, franchises, since);
        }

        Registered in(Currency other) {
            return new Registered(account, other, marketplaces, suspended, franchises, since);
        }

        Registered suspended(boolean now) {
            return new Registered(account, currency, marketplaces, now, franchises, since);
        }

        Registered franchises(boolean now) {
            return new Registered(account, currency, marketplaces, suspended, now, since);
        }

        /** The marketplace behind an affiliate id. */
        public Optional<MarketplaceId> marketplaceOf(AffiliateId affiliateId) {
            return marketplaces.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(affiliateId))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
