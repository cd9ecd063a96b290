package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the sellers of the settings; what is missing is for others to tell. */
final class AccountFaults {

    private final SettingFaults faults;

    private AccountFaults(SettingFaults faults) {
        this.faults = faults;
    }

    static void check(SettingFaults faults, Map<String, ServiceProperties.Account> accounts) {
        new TreeMap<>(accounts).forEach(new AccountFaults(faults)::check);
    }

    private void check(String name, ServiceProperties.Account account) {
        String setting = "accounts." + name;
        expect(AccountName.parse(setting, name), setting, "as name: " + AccountName.EXPECTED);
        faults.expect(
                isCurrency(account),
                setting + ".currency",
                "a currency's ISO 4217 code, for example CLP");
        new TreeMap<>(account.affiliates())
                .forEach(
                        (marketplace, affiliate) ->
                                connection(
                                        setting + ".marketplaces." + marketplace,
                                        marketplace,
                                        affiliate));
    }

    private static boolean isCurrency(ServiceProperties.Account account) {
        try {
            var _ = account.knownCurrency();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void connection(String setting, String marketplace, String affiliate) {
        expect(
                MarketplaceId.parse(setting, marketplace),
                setting,
                "as the marketplace's name: " + MarketplaceId.EXPECTED);
        expect(AffiliateId.parse(setting, affiliate), setting, AffiliateId.EXPECTED);
    }

    private void expect(Parsed<?> parsed, String setting, String expected) {
        faults.expect(parsed instanceof Parsed.Valid<?>, setting, expected);
    }
}
