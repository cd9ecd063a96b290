package io.trapiche.testkit.signal;

import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings that a test changes. */
public final class SettableWishes implements WishedSignals {

    private Set<SignalSource> sources = EnumSet.of(SignalSource.FEED);
    private boolean leaving;
    private @Nullable Instant from;
    private String fingerprint = "first";

    public void sources(Set<SignalSource> wished) {
        sources = wished;
    }

    public void leave(boolean wished) {
        leaving = wished;
    }

    public void ordersFrom(Instant wished) {
        from = wished;
    }

    /** Something else is wished. */
    public void change(String print) {
        fingerprint = print;
    }

    @Override
    public Set<SignalSource> sources(AccountName account) {
        return leaving ? Set.of() : sources;
    }

    @Override
    public boolean isLeaving(AccountName account) {
        return leaving;
    }

    @Override
    public Optional<Instant> ordersFrom(AccountName account) {
        return Optional.ofNullable(from);
    }

    @Override
    public boolean shouldTellOf(AccountName account, String status) {
        return true;
    }

    @Override
    public String fingerprint(AccountName account, SignalSource source) {
        return fingerprint;
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(4);
    }
}
