package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.feed.FeedConfiguration;
import io.trapiche.adapter.vtex.hook.HookConfiguration;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
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
    public boolean tellsOfAll(AccountName account) {
        return accounts.filter(account) instanceof SignalFilter.FromWorkflow;
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
