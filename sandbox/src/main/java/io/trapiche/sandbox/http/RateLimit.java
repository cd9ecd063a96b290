package io.trapiche.sandbox.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A limit that may move, with a burst of one second. A token is a call that may be answered. */
final class RateLimit {
    private Terms terms;
    private Instant at;
    private double tokens;
    private double allowed;
    private long answered;
    private long throttled;

    /**
     * How many calls of which routes.
     *
     * @param retryAfterSeconds null for no such header
     * @param routes a group or a route; null for all
     */
    record Terms(
            double callsPerSecond, @Nullable Integer retryAfterSeconds, @Nullable String routes) {

        double burst() {
            return callsPerSecond > 0 ? Math.max(1, callsPerSecond) : 0;
        }

        boolean concern(Route route) {
            return routes == null
                    || routes.equals(route.group().wireName())
                    || routes.equals(route.wireName());
        }
    }

    RateLimit(Terms terms, Instant now) {
        this.terms = terms;
        this.at = now;
        this.tokens = terms.burst();
        this.allowed = terms.burst();
    }

    synchronized void move(Terms next, Instant now) {
        goOn(now);
        terms = next;
        tokens = Math.min(tokens, next.burst());
    }

    private void goOn(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        double gained = seconds * terms.callsPerSecond();
        tokens = Math.min(terms.burst(), tokens + gained);
        allowed += gained;
        at = now.isAfter(at) ? now : at;
    }

    /** The terms by which the call is refused; null when it is not. */
    synchronized @Nullable Terms refusing(Route route, Instant now) {
        if (!terms.concern(route)) {
            return null;
        }
        goOn(now);
        if (tokens >= 1) {
            tokens--;
            answered++;
            return null;
        }
        throttled++;
        return terms;
    }

    synchronized RateLimits.Report report(Instant now) {
        goOn(now);
        return new RateLimits.Report(
                terms.callsPerSecond(),
                terms.retryAfterSeconds(),
                terms.routes(),
                (long) allowed,
                answered,
                throttled);
    }
}
