package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.pace.PaceSettings;
import java.time.Duration;

/**
 * How VTEX is called.
 *
 * @param baseUrl with {@code {account}} where the account's name belongs
 * @param concurrencyPerAccount calls that run at a time for one account
 * @param concurrencyWait how long a further call waits for its turn before it gives up
 * @param throttlePause how long an account is not called after a 429 that names no time
 * @param holdPause how long a denied account or route is not called
 */
public record VtexCallSettings(
        String baseUrl,
        Duration connectTimeout,
        Duration readTimeout,
        int concurrencyPerAccount,
        Duration concurrencyWait,
        PaceSettings pace,
        Duration throttlePause,
        BreakerSettings breaker,
        Duration holdPause) {

    /** The same for callers that wait for less. */
    public VtexCallSettings within(Duration connecting, Duration reading) {
        return new VtexCallSettings(
                baseUrl,
                connecting,
                reading,
                concurrencyPerAccount,
                concurrencyWait,
                pace,
                throttlePause,
                breaker,
                holdPause);
    }
}
