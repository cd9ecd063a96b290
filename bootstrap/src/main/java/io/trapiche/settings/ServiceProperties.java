package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service itself.
 *
 * @param nodeId names this instance; two that run at a time never share one. Made up at each start
 *     when not set.
 * @param background whether this instance follows events and does work; one that does not only
 *     takes orders in
 * @param work how failed work is repeated
 * @param accounts sellers that take part, by VTEX account name
 */
@ConfigurationProperties("trapiche")
public record ServiceProperties(
        @Nullable String nodeId,
        @DefaultValue("true") boolean background,
        @DefaultValue Work work,
        @DefaultValue Map<String, Account> accounts) {

    static final String ACCOUNTS = "trapiche.accounts";

    public ServiceProperties {
        nodeId = nodeId == null || nodeId.isBlank() ? UUID.randomUUID().toString() : nodeId;
        accounts = Map.copyOf(accounts);
        SettingFaults faults = new SettingFaults("trapiche");
        work.check(faults);
        AccountFaults.check(faults, accounts);
        faults.failIfAny();
    }

    @Override
    public String nodeId() {
        return Objects.requireNonNull(nodeId);
    }

    /** What a seller's currency is set by. */
    static String currencySetting(String account) {
        return ACCOUNTS + "." + account + ".currency";
    }

    /** What a seller's currency that is given up is set by. */
    static String formerCurrencySetting(String account) {
        return ACCOUNTS + "." + account + ".former-currency";
    }

    /** What a marketplace's affiliate id at a seller is set by. */
    static String affiliateSetting(String account, String marketplace) {
        return ACCOUNTS + "." + account + ".marketplaces." + marketplace;
    }

    /** Accounts that take part, as they are to be stored; in the order of their names. */
    public List<WishedSeller> wishedSellers() {
        return new TreeMap<>(accounts)
                .entrySet().stream()
                        .flatMap(named -> named.getValue().wished(named.getKey()).stream())
                        .toList();
    }

    /**
     * How work that failed, for example because VTEX did not answer, is repeated.
     *
     * @param firstPause doubles with each failure
     * @param longestPause where that ends; also the longest time an order rests after VTEX is back
     */
    public record Work(
            @DefaultValue("1s") Duration firstPause, @DefaultValue("10m") Duration longestPause) {

        private void check(SettingFaults faults) {
            faults.positive("work.first-pause", firstPause);
            faults.notShorter("work.longest-pause", longestPause, "work.first-pause", firstPause);
        }
    }

    /**
     * A seller.
     *
     * @param currency ISO 4217; the account takes no part without one, null or blank
     * @param formerCurrency the stored one that {@code currency} takes the place of; without it, a
     *     start with another currency than the stored one is refused. Orders keep theirs.
     * @param marketplaces affiliate id of each connected marketplace, by its name
     * @param franchises the seller's franchises may take part in orders; VTEX is withdrawing that
     * @param fiscalDocuments whether numbers of tax payers and access keys with wrong check digits
     *     are taken and warned of, or refused
     */
    public record Account(
            @Nullable String currency,
            @Nullable String formerCurrency,
            @DefaultValue Map<String, String> marketplaces,
            @DefaultValue("false") boolean franchises,
            @DefaultValue("warn") FiscalPolicy fiscalDocuments) {

        public Account {
            marketplaces = Map.copyOf(marketplaces);
        }

        /** Empty where none is set. */
        public Optional<Currency> knownCurrency() {
            return known(currency);
        }

        /** Empty where none is given up. */
        Optional<Currency> knownFormerCurrency() {
            return known(formerCurrency);
        }

        private static Optional<Currency> known(@Nullable String code) {
            return Optional.ofNullable(code)
                    .filter(given -> !given.isBlank())
                    .map(Currency::getInstance);
        }

        private Optional<WishedSeller> wished(String name) {
            Map<MarketplaceId, AffiliateId> connected = new HashMap<>();
            affiliates()
                    .forEach(
                            (marketplace, affiliate) ->
                                    connected.put(
                                            new MarketplaceId(marketplace),
                                            new AffiliateId(affiliate)));
            return knownCurrency()
                    .map(
                            inUse ->
                                    new WishedSeller(
                                            new AccountName(name),
                                            inUse,
                                            knownFormerCurrency().orElse(null),
                                            connected,
                                            franchises));
        }

        /** Affiliate ids of the marketplaces that have one, by their names. */
        public Map<String, String> affiliates() {
            Map<String, String> affiliates = new HashMap<>(marketplaces);
            affiliates.values().removeIf(String::isBlank);
            return affiliates;
        }

        /** Marketplaces that are named and have no affiliate id. */
        SortedSet<String> withoutAffiliate() {
            SortedSet<String> without = new TreeSet<>(marketplaces.keySet());
            without.removeAll(affiliates().keySet());
            return without;
        }
    }
}
