package io.trapiche.application.seller.port;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.util.Currency;

/** Which accounts a marketplace may place orders for. */
public interface MarketplaceAccess {

    /** Looks the account up; answers from memory that is a few seconds old at most. */
    Access of(MarketplaceId marketplace, AccountName account);

    /** The answer. */
    sealed interface Access {

        /**
         * The marketplace may.
         *
         * @param franchises the seller's franchises may take part in orders
         */
        record Granted(
                AccountName account,
                MarketplaceId marketplace,
                AffiliateId affiliateId,
                Currency currency,
                boolean franchises)
                implements Access {}

        record UnknownAccount() implements Access {}

        /** The account exists, but this marketplace is not connected to it. */
        record NotConnected() implements Access {}

        record Suspended() implements Access {}
    }
}
