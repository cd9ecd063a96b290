package io.trapiche.settings;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.vtex.port.VtexAccountNeeds;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What lacks in the records that take the settings. */
public final class MissingSettings implements IncompleteSettings {

    private final ServiceProperties service;
    private final VtexAccountNeeds vtex;
    private final MarketplaceProperties marketplaces;
    private final ConsoleProperties console;

    public MissingSettings(
            ServiceProperties service,
            VtexAccountNeeds vtex,
            MarketplaceProperties marketplaces,
            ConsoleProperties console) {
        this.service = service;
        this.vtex = vtex;
        this.marketplaces = marketplaces;
        this.console = console;
    }

    @Override
    public SortedMap<String, List<MissingSetting>> ofAccounts() {
        return lacking(
                Stream.concat(
                        vtex.accounts().stream().map(AccountName::value),
                        service.accounts().keySet().stream()),
                this::ofAccount);
    }

    private List<MissingSetting> ofAccount(String name) {
        ServiceProperties.Account seller = service.accounts().get(name);
        Stream<MissingSetting> ofSeller =
                seller == null || seller.knownCurrency().isEmpty()
                        ? Stream.of(
                                new MissingSetting(
                                        ServiceProperties.currencySetting(name),
                                        "the account takes no part"))
                        : seller.withoutAffiliate().stream()
                                .map(
                                        marketplace ->
                                                new MissingSetting(
                                                        ServiceProperties.affiliateSetting(
                                                                name, marketplace),
                                                        "the marketplace is not connected"));
        return Stream.concat(vtex.lacking(new AccountName(name)).stream(), ofSeller).toList();
    }

    @Override
    public SortedMap<String, List<MissingSetting>> ofMarketplaces() {
        Set<String> connected = new TreeSet<>();
        service.accounts().values().forEach(it -> connected.addAll(it.affiliates().keySet()));
        return lacking(
                Stream.concat(connected.stream(), marketplaces.marketplaces().keySet().stream()),
                name -> ofMarketplace(name, connected.contains(name)));
    }

    private List<MissingSetting> ofMarketplace(String name, boolean connected) {
        Stream<MissingSetting> token =
                marketplaces.hasToken(name)
                        ? Stream.empty()
                        : Stream.of(
                                new MissingSetting(
                                        MarketplaceProperties.tokenSetting(name),
                                        "none of its calls is let in"));
        Stream<MissingSetting> account =
                connected
                        ? Stream.empty()
                        : Stream.of(
                                new MissingSetting(
                                        ServiceProperties.affiliateSetting("<account>", name),
                                        "it is connected to no account of the settings"));
        return Stream.concat(token, account).toList();
    }

    @Override
    public List<MissingSetting> ofService() {
        Stream<MissingSetting> operators =
                console.operatorTokenSha256() == null
                        ? Stream.of(
                                new MissingSetting(
                                        ConsoleProperties.TOKEN_SETTING, "no operator is let in"))
                        : Stream.empty();
        Stream<MissingSetting> sellers =
                service.accounts().isEmpty()
                        ? Stream.of(
                                new MissingSetting(
                                        ServiceProperties.ACCOUNTS, "no seller takes part"))
                        : Stream.empty();
        return Stream.concat(sellers, operators).toList();
    }

    private static SortedMap<String, List<MissingSetting>> lacking(
            Stream<String> names, Function<String, List<MissingSetting>> lacks) {
        SortedMap<String, List<MissingSetting>> lacking = new TreeMap<>();
        names.forEach(name -> lacking.computeIfAbsent(name, lacks));
        lacking.values().removeIf(List::isEmpty);
        return lacking;
    }
}
