package io.trapiche.application.seller;

import io.trapiche.application.seller.port.MarketplaceAccess;
import io.trapiche.application.seller.port.SellerAccounts;
import io.trapiche.domain.seller.SellerAccountState.NotRegistered;
import io.trapiche.domain.seller.SellerAccountState.Registered;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers from memory and looks into the store again after a few seconds. */
public final class CachedSellerAccounts implements SellerAccounts, MarketplaceAccess {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Sellers accounts;
    private final InstantSource clock;
    private final Map<AccountName, Seen> cache = new ConcurrentHashMap<>();

    private record Seen(Registered account, Instant at) {}

    public CachedSellerAccounts(Sellers accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Registered> find(AccountName account) {
        Seen seen = cache.get(account);
        Instant now = clock.instant();
        if (seen != null && now.isBefore(seen.at().plus(FRESH))) {
            return Optional.of(seen.account());
        }
        return switch (accounts.find(account)) {
            case NotRegistered _ -> Optional.empty();
            case Registered registered -> {
                cache.put(account, new Seen(registered, now));
                yield Optional.of(registered);
            }
        };
    }

    @Override
    public Access of(MarketplaceId marketplace, AccountName account) {
        return find(account)
                .map(registered -> access(marketplace, registered))
                .orElseGet(Access.UnknownAccount::new);
    }

    private static Access access(MarketplaceId marketplace, Registered registered) {
        AffiliateId affiliateId = registered.marketplaces().get(marketplace);
        if (affiliateId == null) {
            return new Access.NotConnected();
        }
        return registered.suspended()
                ? new Access.Suspended()
                : new Access.Granted(
                        registered.account(),
                        marketplace,
                        affiliateId,
                        registered.currency(),
                        registered.franchises());
    }
}
