package io.trapiche.settings;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.domain.seller.SellerAccountRefusal;
import io.trapiche.domain.seller.SellerAccountRefusal.AffiliateIdTaken;
import io.trapiche.domain.seller.SellerAccountRefusal.OtherCurrency;
import io.trapiche.domain.seller.SellerAccountRefusal.UnknownAccount;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.function.Function;

/** Says which settings of sellers contradict what is stored of their accounts, and the way out. */
public final class SellersAgainstStored {

    private SellersAgainstStored() {}

    /**
     * One finding for each setting.
     *
     * @param refusals what a seller's stored account does not take of the settings
     */
    public static List<Finding> findings(
            List<WishedSeller> sellers,
            Function<WishedSeller, List<SellerAccountRefusal>> refusals) {
        return sellers.stream()
                .flatMap(
                        seller ->
                                refusals.apply(seller).stream()
                                        .map(refusal -> told(seller.account(), refusal)))
                .toList();
    }

    private static Finding told(AccountName account, SellerAccountRefusal refusal) {
        return switch (refusal) {
            case OtherCurrency(var asked, var stored) -> {
                String currency = ServiceProperties.currencySetting(account.value());
                yield Finding.wrong(
                        "%s: %s is set, and the account is stored with %s"
                                .formatted(currency, asked, stored),
                        stored.getCurrencyCode(),
                        "set %s=%s; where %2$s is no longer right, leave %s and say so by %s=%2$s"
                                .formatted(
                                        currency,
                                        stored,
                                        asked,
                                        ServiceProperties.formerCurrencySetting(account.value())));
            }
            case AffiliateIdTaken taken -> told(account.value(), taken);
            case UnknownAccount _ ->
                    Finding.wrong(
                            ServiceProperties.ACCOUNTS + "." + account + ": nobody registered it",
                            "an account that is registered first",
                            "start again");
        };
    }

    private static Finding told(String account, AffiliateIdTaken taken) {
        String stored = ServiceProperties.affiliateSetting(account, taken.by().value());
        return Finding.wrong(
                "%s: %s is set, and stored as that of marketplace %s"
                        .formatted(
                                ServiceProperties.affiliateSetting(
                                        account, taken.marketplace().value()),
                                taken.affiliateId(),
                                taken.by()),
                "an affiliate id of its own",
                "set %s=%s for the marketplace that has it, and make another affiliate at VTEX for"
                                .formatted(stored, taken.affiliateId())
                        + " %s; where %s is to have that one, start once with another one in %s"
                                .formatted(taken.marketplace(), taken.marketplace(), stored));
    }
}
