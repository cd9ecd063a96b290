package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.call.VtexCallObserver.Outcome;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls VTEX: one set of headers, one bound on the calls of an account, one way to tell what an
 * answer means.
 */
public final class VtexCalls implements AutoCloseable {

    private final VtexHttp http;
    private final AccountPermits permits;
    private final Function<AccountName, Optional<VtexCredentials>> credentials;
    private final VtexCallObserver observer;

    /**
     * Calls VTEX over HTTP.
     *
     * @param credentials of an account; empty when it has none
     */
    public VtexCalls(
            VtexCallSettings settings,
            Function<AccountName, Optional<VtexCredentials>> credentials,
            VtexCallObserver observer,
            InstantSource clock) {
        this.http = new VtexHttp(settings, clock);
        this.permits =
                new AccountPermits(settings.concurrencyPerAccount(), settings.concurrencyWait());
        this.credentials = credentials;
        this.observer = observer;
    }

    /**
     * Sends the call and gives back what VTEX answered, whatever its status.
     *
     * @throws VtexUnavailable when there was no answer, or the call was not sent for want of
     *     credentials or because too many are under way
     */
    public VtexReply send(VtexCall call) {
        VtexCredentials keys =
                credentials
                        .apply(call.account())
                        .orElseThrow(
                                () ->
                                        new VtexUnavailable(
                                                "the account has no credentials", null, null));
        long start = System.nanoTime();
        return permits.within(
                call.account(),
                () -> observed(call, keys, start),
                () -> observe(call, Outcome.BUSY, start));
    }

    private VtexReply observed(VtexCall call, VtexCredentials keys, long start) {
        try {
            VtexReply reply = http.exchange(call, keys);
            observe(call, reply.outcome(), start);
            return reply;
        } catch (VtexUnavailable noAnswer) {
            observe(call, Outcome.UNREACHABLE, start);
            throw noAnswer;
        }
    }

    private void observe(VtexCall call, Outcome outcome, long start) {
        observer.observed(
                call.account(), call.route(), outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        http.close();
    }
}
