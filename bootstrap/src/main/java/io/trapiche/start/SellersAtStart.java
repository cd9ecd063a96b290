package io.trapiche.start;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.seller.port.RegisterSellerUseCase;
import io.trapiche.application.seller.port.WishedSeller;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.settings.IllegalSettings;
import io.trapiche.settings.SellersAgainstStored;
import io.trapiche.settings.ServiceProperties;
import java.time.InstantSource;
import java.util.List;

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

    /**
     * Their accounts are stored when this returns; Kafka may be away.
     *
     * @throws IllegalSettings where stored accounts contradict settings; nothing is changed then
     */
    public void register() {
        List<WishedSeller> sellers = service.wishedSellers();
        refuse(SellersAgainstStored.findings(sellers, registration::refusals));
        // What another instance changed at this moment is refused here.
        refuse(SellersAgainstStored.findings(sellers, registration::register));
        List<AccountName> accounts = sellers.stream().map(WishedSeller::account).toList();
        SpreadWakes.wake(workQueue, WorkKind.READ_FEED, accounts, clock.instant());
        topics.ensure(accounts);
    }

    private static void refuse(List<Finding> contradictions) {
        IllegalSettings.refuse(contradictions.stream().map(Finding::sentence).toList());
    }

    void stop() {
        topics.stop();
    }
}
