package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is wrong with the sellers of the settings; what is missing is for others to tell. */
final class AccountFaults {

    private static final String CURRENCY = "a currency's ISO 4217 code, for example CLP";

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
        faults.expect(isCurrency(account::knownCurrency), setting + ".currency", CURRENCY);
        faults.expect(
                isCurrency(account::knownFormerCurrency), setting + ".former-currency", CURRENCY);
        Map<String, String> owners = new HashMap<>();
        new TreeMap<>(account.affiliates())
                .forEach(
                        (marketplace, affiliate) -> {
                            String connection = setting + ".marketplaces." + marketplace;
                            connection(connection, marketplace, affiliate);
                            String owner = owners.putIfAbsent(affiliate, marketplace);
                            faults.expect(
                                    owner == null,
                                    connection,
                                    "an affiliate id of its own, not that of " + owner);
                        });
    }

    private static boolean isCurrency(Supplier<Optional<Currency>> currency) {
        try {
            var _ = currency.get();
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
