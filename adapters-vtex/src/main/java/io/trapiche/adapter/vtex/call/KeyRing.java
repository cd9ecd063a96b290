package io.trapiche.adapter.vtex.call;

import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which of an account's credentials VTEX takes. When it knows none, the account is held;
 * when it knows one that may not do something, that route is.
 */
final class KeyRing {

    private static final int UNKNOWN = 401;

    private final InstantSource clock;
    private final Duration holdPause;
    private final Hold account = new Hold();
    private final Map<VtexRoute, Hold> routes = new ConcurrentHashMap<>(2);
    private volatile boolean secondWorked;

    KeyRing(InstantSource clock, Duration holdPause) {
        this.clock = clock;
        this.holdPause = holdPause;
    }

    /**
     * Lets a call pass, unless VTEX would deny it.
     *
     * @throws VtexUnavailable when it would
     */
    void enter(VtexRoute route) {
        check(account, "VTEX takes none of the account's credentials");
        Hold held = routes.get(route);
        if (held == null) {
            return;
        }
        try {
            check(held, "the account's credentials may not " + route);
        } catch (VtexUnavailable routeHeld) {
            account.unclear(clock.instant());
            throw routeHeld;
        }
    }

    private void check(Hold hold, String why) {
        Duration wait = hold.enter(clock.instant(), holdPause);
        if (wait != null) {
            throw VtexUnavailable.notSent(why, wait);
        }
    }

    /** The call that had entered got no word on its credentials. */
    void unclear(VtexRoute route) {
        Instant now = clock.instant();
        account.unclear(now);
        Hold held = routes.get(route);
        if (held != null) {
            held.unclear(now);
        }
    }

    /** Calls with what worked last, and once with the other when that is denied. */
    VtexReply call(VtexRoute route, VtexKeys keys, Function<VtexCredentials, VtexReply> exchange) {
        VtexCredentials second = keys.second();
        boolean swapped = secondWorked && second != null;
        VtexReply reply = exchange.apply(swapped && second != null ? second : keys.first());
        if (!reply.isDenied() || second == null) {
            return judged(route, reply, reply);
        }
        VtexReply other = exchange.apply(swapped ? keys.first() : second);
        if (other.isSettled()) {
            secondWorked = !swapped;
        }
        return judged(route, reply, other);
    }

    private VtexReply judged(VtexRoute route, VtexReply reply, VtexReply other) {
        if (!other.isDenied()) {
            taken(route, other);
            return other;
        }
        VtexReply denial = reply.status() == UNKNOWN ? other : reply;
        Instant end = clock.instant().plus(holdPause);
        if (denial.status() == UNKNOWN) {
            account.begin(end);
        } else {
            account.end();
            routes.computeIfAbsent(route, _ -> new Hold()).begin(end);
        }
        return denial.retryAfter(holdPause);
    }

    private void taken(VtexRoute route, VtexReply reply) {
        if (reply.isSettled()) {
            account.end();
            routes.remove(route);
        } else {
            unclear(route);
        }
    }

    /** When the account is tried again; null while it is not held. */
    @Nullable Instant heldUntil() {
        return account.until();
    }
}
