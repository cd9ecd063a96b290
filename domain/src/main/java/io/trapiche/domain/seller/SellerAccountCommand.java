package io.trapiche.domain.seller;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What can be asked of a seller's account; {@code at} is when it was asked. */
public sealed interface SellerAccountCommand {

    Instant at();

    /**
     * The seller joins Trapiche, or changes its currency.
     *
     * @param currency the one its shop sells in
     * @param former the one that it gives up; null where it has none yet, or keeps the one it has
     */
    record RegisterAccount(
            AccountName account, Currency currency, @Nullable Currency former, Instant at)
            implements SellerAccountCommand {

        /** Gives up none. */
        public RegisterAccount(AccountName account, Currency currency, Instant at) {
            this(account, currency, null, at);
        }
    }

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
