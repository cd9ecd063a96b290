package io.trapiche.adapter.vtex.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops calls of an account when VTEX fails again and again, and lets a few show whether it still
 * does. There is a breaker only while there is something to count: accounts without trouble need
 * none.
 */
final class AccountBreaker {

    private static final int PROBES = 2;
    private static final Duration WHILE_PROBED = Duration.ofSeconds(1);

    private final BreakerSettings settings;
    private final InstantSource clock;
    private @Nullable CircuitBreaker breaker;
    private Instant openUntil = Instant.MIN;

    AccountBreaker(BreakerSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets a call pass. Every call that did has to be told of, in one way or another.
     *
     * @throws VtexUnavailable when VTEX is left in peace
     */
    synchronized void enter() {
        if (breaker != null && !breaker.tryAcquirePermission()) {
            Duration left = Duration.between(clock.instant(), openUntil);
            throw VtexUnavailable.notSent(
                    "VTEX failed too often", left.isPositive() ? left : WHILE_PROBED);
        }
    }

    synchronized void succeeded() {
        if (breaker == null) {
            return;
        }
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        if (breaker.getState() == CircuitBreaker.State.CLOSED
                && breaker.getMetrics().getNumberOfFailedCalls() == 0) {
            breaker = null;
        }
    }

    synchronized void failed(VtexUnavailable failure) {
        if (breaker == null) {
            breaker = CircuitBreaker.of("vtex", config());
        }
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The call says nothing of VTEX's health. */
    synchronized void unclear() {
        if (breaker != null) {
            breaker.releasePermission();
        }
    }

    /**
     * When calls are tried again, in the past where a few of them are to show how VTEX is; null
     * while they are made. What is told of an outage lasts as long as the outage does: probes that
     * fail do not interrupt it.
     */
    synchronized @Nullable Instant openUntil() {
        return breaker != null && breaker.getState() != CircuitBreaker.State.CLOSED
                ? openUntil
                : null;
    }

    private CircuitBreakerConfig config() {
        IntervalFunction growing =
                IntervalFunction.ofExponentialBackoff(
                        settings.openFor(), 2, settings.longestOpen());
        return CircuitBreakerConfig.custom()
                .clock(clock.withZone(ZoneOffset.UTC))
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.leastCalls())
                .failureRateThreshold(settings.failuresPercent())
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .waitIntervalFunctionInOpenState(attempt -> opened(growing.apply(attempt)))
                .build();
    }

    private long opened(long millis) {
        openUntil = clock.instant().plusMillis(millis);
        return millis;
    }
}
