package io.trapiche.settings;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the sellers of the settings; what is missing is for others to tell. */
final class AccountFaults {

    private final List<String> faults = new ArrayList<>();

    private AccountFaults() {}

    static List<String> of(Map<String, ServiceProperties.Account> accounts) {
        AccountFaults check = new AccountFaults();
        new TreeMap<>(accounts).forEach(check::check);
        return check.faults;
    }

    private void check(String name, ServiceProperties.Account account) {
        String setting = ServiceProperties.ACCOUNTS + "." + name;
        expect(AccountName.parse(setting, name), setting, "as name: " + AccountName.EXPECTED);
        currency(name, account);
        new TreeMap<>(account.affiliates())
                .forEach((marketplace, affiliate) -> connection(name, marketplace, affiliate));
    }

    private void currency(String name, ServiceProperties.Account account) {
        try {
            var _ = account.knownCurrency();
        } catch (IllegalArgumentException _) {
            faults.add(
                    "%s: no currency (expected: an ISO 4217 code, for example CLP)"
                            .formatted(ServiceProperties.currencySetting(name)));
        }
    }

    private void connection(String account, String marketplace, String affiliate) {
        String setting = ServiceProperties.affiliateSetting(account, marketplace);
        expect(
                MarketplaceId.parse(setting, marketplace),
                setting,
                "as the marketplace's name: " + MarketplaceId.EXPECTED);
        expect(AffiliateId.parse(setting, affiliate), setting, AffiliateId.EXPECTED);
    }

    private void expect(Parsed<?> parsed, String setting, String expected) {
        if (!(parsed instanceof Parsed.Valid<?>)) {
            faults.add("%s (expected: %s)".formatted(setting, expected));
        }
    }
}
