package io.trapiche.application.guarding;

import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the feed and the hook of an account again and again: VTEX deletes a feed that is told
 * of nothing for its retention time and a hook after three days, and whoever else has the key may
 * change them, all without a word.
 */
public final class GuardSignalsWorker implements Worker {

    private final Guardian guardian;
    private final WishedSignals wishes;
    private final InstantSource clock;
    private final Duration every;
    private final Duration afterRefusal;

    /** Is told of what nobody wished and was put right. */
    @FunctionalInterface
    public interface Restored {
        void told(AccountName account, SignalSource source, Cause cause);
    }

    /**
     * How often.
     *
     * @param every between two looks
     * @param afterRefusal before VTEX is told again what it did not take
     */
    public record Pauses(Duration every, Duration afterRefusal) {}

    public GuardSignalsWorker(
            SignalConfigurations vtex,
            GuardedSignals signals,
            WishedSignals wishes,
            InstantSource clock,
            Pauses pauses,
            Restored restored) {
        this.guardian = new Guardian(vtex, signals, wishes, clock, restored);
        this.wishes = wishes;
        this.clock = clock;
        this.every = pauses.every();
        this.afterRefusal = pauses.afterRefusal();
    }

    @Override
    public WorkKind kind() {
        return WorkKind.GUARD_SIGNALS;
    }

    @Override
    public @Nullable Instant work(Attempt attempt) {
        AccountName account = new StreamId(attempt.key()).account();
        boolean leaving = wishes.isLeaving(account);
        List<State> states = states(account, leaving);
        if (leaving && states.stream().allMatch(state -> state == State.LEFT)) {
            return null;
        }
        boolean refused = states.contains(State.REFUSED);
        return states.isEmpty() ? null : clock.instant().plus(refused ? afterRefusal : every);
    }

    /** What VTEX does not answer about one of them holds up nothing of the other. */
    private List<State> states(AccountName account, boolean leaving) {
        List<State> states = new ArrayList<>();
        VtexUnavailable failed = null;
        for (SignalSource source : leaving ? List.of(SignalSource.values()) : kept(account)) {
            try {
                states.add(
                        leaving ? guardian.leave(account, source) : guardian.keep(account, source));
            } catch (VtexUnavailable failure) {
                if (failed == null) {
                    failed = failure;
                } else {
                    failed.addSuppressed(failure);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
        return states;
    }

    private List<SignalSource> kept(AccountName account) {
        return wishes.sources(account).stream().sorted().toList();
    }
}
