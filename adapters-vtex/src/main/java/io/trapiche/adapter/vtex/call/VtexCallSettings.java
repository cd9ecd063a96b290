package io.trapiche.adapter.vtex.call;

import java.time.Duration;

/**
 * How VTEX is called.
 *
 * @param baseUrl with {@code {account}} where the account's name belongs
 * @param concurrencyPerAccount calls that run at a time for one account
 * @param concurrencyWait how long a further call waits for its turn before it gives up
 */
public record VtexCallSettings(
        String baseUrl,
        Duration connectTimeout,
        Duration readTimeout,
        int concurrencyPerAccount,
        Duration concurrencyWait) {}
