package io.trapiche.start;

import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.settings.ServiceProperties;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the configured sellers in: their accounts, their topics, the reading of their feeds. */
public final class SellersAtStart {

    private final ServiceProperties service;
    private final RegisterSellerUseCase registration;
    private final TopicsAtStart topics;
    private final WorkQueue workQueue;
    private final InstantSource clock;

    public SellersAtStart(
            ServiceProperties service,
            RegisterSellerUseCase registration,
            TopicsAtStart topics,
            WorkQueue workQueue,
            InstantSource clock) {
        this.service = service;
        this.registration = registration;
        this.topics = topics;
        this.workQueue = workQueue;
        this.clock = clock;
    }

    /** Their accounts are stored when this returns; Kafka may be away. */
    public void register() {
        registerAll();
        List<AccountName> accounts =
                service.accounts().entrySet().stream()
                        .filter(account -> account.getValue().knownCurrency().isPresent())
                        .map(account -> new AccountName(account.getKey()))
                        .toList();
        SpreadWakes.wake(workQueue, WorkKind.READ_FEED, accounts, clock.instant());
        topics.ensure(accounts);
    }

    void stop() {
        topics.stop();
    }

    private void registerAll() {
        service.accounts()
                .forEach(
                        (name, account) ->
                                account.knownCurrency()
                                        .ifPresent(
                                                currency ->
                                                        register(
                                                                new AccountName(name),
                                                                currency,
                                                                account)));
    }

    private void register(AccountName name, Currency currency, ServiceProperties.Account account) {
        Map<MarketplaceId, AffiliateId> marketplaces =
                account.affiliates().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> new MarketplaceId(entry.getKey()),
                                        entry -> new AffiliateId(entry.getValue())));
        registration.register(name, currency, marketplaces);
        registration.allowFranchises(name, account.franchises());
    }
}
