package io.trapiche.sandbox.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The limits of the accounts, which VTEX neither publishes nor keeps still. */
public final class RateLimits {
    private final InstantSource clock;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();

    public RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A limit, and what came of it since it was first set.
     *
     * @param allowed calls: the burst of its beginning and what the limit granted since
     * @param answered calls, whatever the answer
     * @param throttled calls
     */
    public record Report(
            double callsPerSecond,
            @Nullable Integer retryAfterSeconds,
            @Nullable String routes,
            long allowed,
            long answered,
            long throttled) {}

    /**
     * Sets the limit of an account, or moves it.
     *
     * @param retryAfterSeconds null for no such header
     * @param routes a group or a route; null for all
     */
    public void set(
            String account,
            double callsPerSecond,
            @Nullable Integer retryAfterSeconds,
            @Nullable String routes) {
        var terms = new RateLimit.Terms(callsPerSecond, retryAfterSeconds, routes);
        limits.compute(
                account,
                (_, present) -> {
                    if (present == null) {
                        return new RateLimit(terms, clock.instant());
                    }
                    present.move(terms, clock.instant());
                    return present;
                });
    }

    public Optional<Report> of(String account) {
        return Optional.ofNullable(limits.get(account)).map(limit -> limit.report(clock.instant()));
    }

    /** Whether there was one. */
    public boolean remove(String account) {
        return limits.remove(account) != null;
    }

    /** Empty when the call may go on. */
    Optional<Reply> refusal(String account, Route route) {
        RateLimit limit = limits.get(account);
        return limit == null
                ? Optional.empty()
                : Optional.ofNullable(limit.refusing(route, clock.instant()))
                        .map(terms -> Refusals.throttled(route.group(), terms.retryAfterSeconds()));
    }
}
