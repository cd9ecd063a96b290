package io.trapiche.application.guarding;

import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.application.backfill.port.BlindWindow.Cause;
import io.trapiche.application.guarding.port.GuardedSignal;
import io.trapiche.application.guarding.port.GuardedSignal.State;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalConfigurations;
import io.trapiche.application.guarding.port.SignalConfigurations.Shown;
import io.trapiche.application.guarding.port.SignalConfigurations.Told;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a feed or hook as it is wished. Since when changes may not have been told is durable before
 * VTEX is told to tell them again: a crash in between loses no blind window.
 */
final class Guardian {

    private static final Logger LOG = LoggerFactory.getLogger(Guardian.class);

    /** VTEX tells the age of its oldest signal approximately. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    static final String NO_RIGHT =
            "the key has no role with the resource OMS: Feed v3 and Hook Admin";

    private final SignalConfigurations vtex;
    private final GuardedSignals signals;
    private final WishedSignals wishes;
    private final InstantSource clock;
    private final GuardSignalsWorker.Restored restored;

    Guardian(
            SignalConfigurations vtex,
            GuardedSignals signals,
            WishedSignals wishes,
            InstantSource clock,
            GuardSignalsWorker.Restored restored) {
        this.vtex = vtex;
        this.signals = signals;
        this.wishes = wishes;
        this.clock = clock;
        this.restored = restored;
    }

    /** Looks, and mends what differs; how it stands then. */
    State keep(AccountName account, SignalSource source) {
        GuardedSignal known = known(account, source);
        Instant asked = clock.instant();
        return switch (vtex.look(account, source)) {
            case Shown.Denied _ -> stays(known, State.DENIED, NO_RIGHT);
            case Shown.Missing _ -> restore(known, Cause.MISSING, "VTEX has none");
            case Shown.Other(String difference) -> restore(known, Cause.CHANGED, difference);
            case Shown.Right(Duration waiting) -> right(known, asked, asked.minus(waiting));
        };
    }

    /** What waited for longer than VTEX keeps it was told to nobody. */
    private State right(GuardedSignal known, Instant asked, Instant until) {
        Instant before = known.knownUntil();
        boolean forgotten =
                known.source() == SignalSource.FEED
                        && before != null
                        && before.plus(wishes.retention()).isBefore(asked);
        boolean wasAway = known.state() == State.LEFT || known.state() == State.FOREIGN;
        GuardedSignal now = forgotten || wasAway ? known.blind(before) : known;
        Cause cause =
                wasAway ? Cause.RETURNED : known.blindFrom() == null ? Cause.UNREAD : Cause.MISSING;
        return wish(known).equals(known.told())
                ? settle(now, cause, until)
                : tell(now, cause, until);
    }

    private State restore(GuardedSignal known, Cause cause, String why) {
        boolean wasOurs = known.knownUntil() != null && known.state() != State.LEFT;
        boolean isWishNew = !wish(known).equals(known.told());
        if (wasOurs && isWishNew && cause == Cause.CHANGED) {
            return tell(known.blind(known.knownUntil()), cause, null);
        }
        if (wasOurs && known.blindFrom() == null) {
            LOG.warn(
                    "the {} of account {} is not as wished and is told anew: {}",
                    known.source().label(),
                    known.account(),
                    why);
            restored.told(known.account(), known.source(), cause);
        }
        return tell(known.blind(known.knownUntil()), wasOurs ? cause : Cause.RETURNED, null);
    }

    /** {@code until} null for the moment at which VTEX has been told. */
    private State tell(GuardedSignal known, Cause cause, @Nullable Instant until) {
        GuardedSignal restoring =
                known.state() == State.RIGHT
                        ? known.in(State.RESTORING, null, clock.instant())
                        : known;
        signals.keep(restoring);
        return switch (vtex.configure(known.account(), known.source())) {
            case Told.Done _ -> settle(restoring, cause, until == null ? clock.instant() : until);
            case Told.Denied _ -> stays(restoring, State.DENIED, NO_RIGHT);
            case Told.Refused(String why) -> stays(restoring, State.REFUSED, why);
        };
    }

    private State settle(GuardedSignal known, Cause cause, Instant until) {
        Instant now = clock.instant();
        Instant wanted = wishes.ordersFrom(known.account()).orElse(null);
        Instant blind = known.blindFrom();
        GuardedSignal right = known.right(wish(known), knownUntil(known, until, now), wanted, now);
        Instant from = blind == null ? null : (blind.isBefore(now) ? blind : now).minus(MARGIN);
        if (isEarlier(wanted, known.filledFrom()) && isEarlier(wanted, from)) {
            from = wanted;
        }
        if (known.source() == SignalSource.FEED && from != null && from.isBefore(now)) {
            Cause why = blind == null ? Cause.CONNECTED : cause;
            signals.keep(right, new BlindWindow(known.account(), why, from, now));
        } else {
            signals.keep(right);
        }
        return State.RIGHT;
    }

    /** What was told once stays told; of a blind window everything is looked for. */
    private static Instant knownUntil(GuardedSignal known, Instant until, Instant now) {
        if (known.blindFrom() != null) {
            return now;
        }
        Instant before = known.knownUntil();
        return before != null && before.isAfter(until) ? before : until;
    }

    private static boolean isEarlier(@Nullable Instant wanted, @Nullable Instant other) {
        return wanted != null && (other == null || wanted.isBefore(other));
    }

    /** Takes it away, unless it is somebody else's. */
    State leave(AccountName account, SignalSource source) {
        GuardedSignal known = known(account, source);
        return switch (vtex.look(account, source)) {
            case Shown.Missing _ -> left(known);
            case Shown.Denied _ -> stays(known, State.DENIED, NO_RIGHT);
            case Shown.Other(String difference) ->
                    stays(known, State.FOREIGN, "it stays with VTEX: " + difference);
            case Shown.Right _ when known.told() == null ->
                    stays(known, State.FOREIGN, "it stays with VTEX: Trapiche never set it");
            case Shown.Right _ ->
                    switch (vtex.remove(account, source)) {
                        case Told.Done _ -> left(known);
                        case Told.Denied _ -> stays(known, State.DENIED, NO_RIGHT);
                        case Told.Refused(String why) -> stays(known, State.REFUSED, why);
                    };
        };
    }

    private State left(GuardedSignal known) {
        if (known.state() != State.LEFT) {
            LOG.info("account {} has no {} any more", known.account(), known.source().label());
        }
        signals.keep(known.in(State.LEFT, null, clock.instant()));
        return State.LEFT;
    }

    private State stays(GuardedSignal known, State state, String why) {
        signals.keep(known.in(state, why, clock.instant()));
        return state;
    }

    private GuardedSignal known(AccountName account, SignalSource source) {
        return signals.find(account, source)
                .orElseGet(() -> GuardedSignal.unseen(account, source, clock.instant()));
    }

    private String wish(GuardedSignal known) {
        return wishes.fingerprint(known.account(), known.source());
    }
}
