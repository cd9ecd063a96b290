package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.feed.FeedConfiguration;
import io.trapiche.adapter.vtex.hook.HookConfiguration;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.StatusPhase;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the settings wish to be told of accounts. */
record AccountWishes(
        VtexAccounts accounts,
        VtexProperties properties,
        FeedConfiguration feed,
        HookConfiguration hook)
        implements WishedSignals {

    @Override
    public Set<SignalSource> sources(AccountName account) {
        if (isLeaving(account) || accounts.keys(account).isEmpty()) {
            return Set.of();
        }
        return properties.hookEnabled() && !accounts.hookSecrets(account).isEmpty()
                ? EnumSet.allOf(SignalSource.class)
                : EnumSet.of(SignalSource.FEED);
    }

    @Override
    public boolean isLeaving(AccountName account) {
        return accounts.settings(account).leaving();
    }

    @Override
    public Optional<Instant> ordersFrom(AccountName account) {
        return accounts.settings(account).wantedFrom();
    }

    @Override
    public boolean shouldTellOf(AccountName account, String status) {
        return accounts.filter(account) instanceof SignalFilter.FromWorkflow(List<String> statuses)
                && (statuses.contains(status) || !isBeforeApproval(status));
    }

    private static boolean isBeforeApproval(String status) {
        return NamedStatus.of(status)
                .filter(named -> named.phase() == StatusPhase.BEFORE_APPROVAL)
                .isPresent();
    }

    @Override
    public String fingerprint(AccountName account, SignalSource source) {
        return switch (source) {
            case FEED -> feed.fingerprint(account);
            case HOOK -> hook.fingerprint(account);
        };
    }

    @Override
    public Duration retention() {
        return properties.feed().retention();
    }
}
