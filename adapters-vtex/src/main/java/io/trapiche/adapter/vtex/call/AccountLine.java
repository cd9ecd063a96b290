package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.pace.CallQueue;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One account's line to VTEX. Nothing in it is shared with another account, so whatever stops one
 * stops no other; idle, it is a few objects.
 */
final class AccountLine {

    private final AccountName account;
    private final InstantSource clock;
    private final KeyRing ring;
    private final AccountBreaker breaker;
    private final CallQueue queue;
    private final ThrottlePause pause;
    private final AccountStanding standing;

    /** Sends one call with one of the account's credentials. */
    @FunctionalInterface
    interface Exchange {
        VtexReply with(VtexCredentials credentials);
    }

    AccountLine(
            AccountName account,
            VtexCallSettings settings,
            InstantSource clock,
            LongSupplier nanoClock,
            RandomGenerator random) {
        this.account = account;
        this.clock = clock;
        this.ring = new KeyRing(clock, settings.holdPause());
        this.breaker = new AccountBreaker(settings.breaker(), clock);
        this.queue =
                new CallQueue(
                        settings.pace(),
                        settings.concurrencyPerAccount(),
                        settings.concurrencyWait(),
                        nanoClock);
        this.pause = new ThrottlePause(settings.throttlePause(), random);
        this.standing = new AccountStanding(account, clock.instant());
    }

    /**
     * Makes the call when it is its turn.
     *
     * @throws VtexUnavailable when the call was held back, or got no answer
     */
    VtexReply send(VtexRoute route, VtexKeys keys, Exchange exchange) {
        ring.enter(route);
        long sentAt = enter(route);
        try {
            Attempts attempts = new Attempts(exchange, sentAt);
            return ring.call(route, keys, attempts::next);
        } catch (VtexUnavailable noAnswer) {
            ring.unclear(route);
            breaker.failed(noAnswer);
            throw noAnswer;
        } catch (RuntimeException unforeseen) {
            ring.unclear(route);
            breaker.unclear();
            throw unforeseen;
        } finally {
            queue.leave();
            var _ = health();
        }
    }

    private long enter(VtexRoute route) {
        try {
            breaker.enter();
        } catch (VtexUnavailable open) {
            ring.unclear(route);
            throw open;
        }
        try {
            return queue.enter(route.urgency());
        } catch (VtexUnavailable tooLate) {
            ring.unclear(route);
            breaker.unclear();
            throw tooLate;
        }
    }

    /** The one or two times that a call is sent. */
    private final class Attempts {

        private final Exchange exchange;
        private long sentAt;
        private boolean again;

        Attempts(Exchange exchange, long sentAt) {
            this.exchange = exchange;
            this.sentAt = sentAt;
        }

        VtexReply next(VtexCredentials credentials) {
            sentAt = again ? queue.again() : sentAt;
            again = true;
            return heeded(exchange.with(credentials), sentAt);
        }
    }

    private VtexReply heeded(VtexReply reply, long sentAt) {
        return switch (reply.outcome()) {
            case THROTTLED -> throttled(reply, sentAt);
            case FAILED -> {
                queue.answered();
                breaker.failed(reply.unavailable("answered " + reply.status()));
                yield reply;
            }
            case DENIED -> {
                queue.answered();
                breaker.unclear();
                yield reply;
            }
            default -> {
                queue.answered();
                pause.answered();
                breaker.succeeded();
                yield reply;
            }
        };
    }

    private VtexReply throttled(VtexReply reply, long sentAt) {
        Duration asked = pause.after(reply.retryAfter());
        queue.throttled(sentAt, asked);
        breaker.unclear();
        return reply.retryAfter(asked);
    }

    /** How it is now; logs when that is new. */
    VtexAccountHealth health() {
        Instant now = clock.instant();
        Instant until = ring.heldUntil();
        if (until != null) {
            return health(State.HELD, until, now);
        }
        until = breaker.openUntil();
        if (until != null) {
            return health(State.BREAKER_OPEN, until, now);
        }
        Duration left = queue.pause();
        return left.isPositive()
                ? health(State.THROTTLED, now.plus(left), now)
                : health(State.ACTIVE, null, now);
    }

    private VtexAccountHealth health(State state, @Nullable Instant until, Instant now) {
        Instant since = standing.noticed(state, until, now);
        return new VtexAccountHealth(account, state, since, until, queue.callsPerMinute());
    }
}
