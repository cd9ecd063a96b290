package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.call.VtexCallObserver.Ended;
import io.trapiche.adapter.vtex.call.VtexCallObserver.Outcome;
import io.trapiche.application.vtex.port.VtexAccountHealth;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls VTEX: one set of headers, one line for all calls of an account, one way to tell what an
 * answer means.
 */
public final class VtexCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VtexCalls.class);

    private static final int NO_ANSWER = 0;

    private final VtexHttp http;
    private final VtexCallSettings settings;
    private final Function<AccountName, Optional<VtexKeys>> keys;
    private final VtexCallObserver observer;
    private final InstantSource clock;
    private final LongSupplier nanoClock;
    private final Instant since;
    private final Map<AccountName, AccountLine> lines = new ConcurrentHashMap<>();
    private final Set<AccountName> toldWithoutCredentials = ConcurrentHashMap.newKeySet();
    private final RandomGenerator random = new Random();

    /**
     * Calls VTEX over HTTP.
     *
     * @param keys of an account; empty when it has none
     * @param nanoClock monotonic, for the pace of calls
     */
    public VtexCalls(
            VtexCallSettings settings,
            Function<AccountName, Optional<VtexKeys>> keys,
            VtexCallObserver observer,
            InstantSource clock,
            LongSupplier nanoClock) {
        this.http = new VtexHttp(settings, clock);
        this.settings = settings;
        this.keys = keys;
        this.observer = observer;
        this.clock = clock;
        this.nanoClock = nanoClock;
        this.since = clock.instant();
    }

    /**
     * Sends the call and gives back what VTEX answered, whatever its status.
     *
     * @throws VtexUnavailable when there was no answer, or the call was not sent: for want of
     *     credentials, because VTEX is to be left in peace or because too many wait already
     */
    public VtexReply send(VtexCall call) {
        VtexKeys known =
                keys.apply(call.account()).orElseThrow(() -> withoutCredentials(call.account()));
        long start = System.nanoTime();
        try {
            return line(call.account())
                    .send(call.route(), known, credentials -> observed(call, credentials));
        } catch (VtexUnavailable unavailable) {
            if (!unavailable.wasSent()) {
                observe(call, Outcome.BUSY, NO_ANSWER, start);
            }
            throw unavailable;
        }
    }

    private VtexUnavailable withoutCredentials(AccountName account) {
        if (toldWithoutCredentials.add(account)) {
            LOG.info("calls of account {} are held: it has no credentials", account);
        }
        return VtexUnavailable.notSent("the account has no credentials", settings.holdPause());
    }

    /** How VTEX takes the account's calls; not at all where it has no credentials. */
    public VtexAccountHealth health(AccountName account) {
        return keys.apply(account).isPresent()
                ? line(account).health()
                : new VtexAccountHealth(account, State.WITHOUT_CREDENTIALS, since, null, 0);
    }

    private AccountLine line(AccountName account) {
        return lines.computeIfAbsent(
                account, name -> new AccountLine(name, settings, clock, nanoClock, random));
    }

    private VtexReply observed(VtexCall call, VtexCredentials credentials) {
        long start = System.nanoTime();
        try {
            VtexReply reply = http.exchange(call, credentials);
            observe(call, reply.outcome(), reply.status(), start);
            return reply;
        } catch (VtexUnavailable noAnswer) {
            observe(call, Outcome.UNREACHABLE, NO_ANSWER, start);
            throw noAnswer;
        }
    }

    private void observe(VtexCall call, Outcome outcome, int status, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        observer.observed(new Ended(call.account(), call.route(), outcome, status, took));
    }

    @Override
    public void close() {
        http.close();
    }
}
