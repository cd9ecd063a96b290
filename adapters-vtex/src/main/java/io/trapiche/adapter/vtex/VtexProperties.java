package io.trapiche.adapter.vtex;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of everything that has to do with VTEX, checked at start-up with every fault named.
 *
 * @param baseUrl where VTEX is, with {@code {account}} where the account's name belongs
 * @param publicBaseUrl where VTEX reaches this service: https, or http on this machine; no query
 * @param connectorName how this service introduces itself to VTEX
 * @param connectTimeout of a call
 * @param readTimeout of a call, its body included
 * @param concurrencyPerAccount calls that run at a time for one account
 * @param concurrencyWait how long a further call of an account waits for its turn
 * @param feedPause between two readings of an empty feed; VTEX advises no less than five seconds
 * @param hookEnabled whether VTEX's hook is set up for every account at start; the feed works
 *     without
 * @param accounts credentials by account name
 */
@ConfigurationProperties("trapiche.vtex")
public record VtexProperties(
        @DefaultValue("https://{account}.vtexcommercestable.com.br") String baseUrl,
        @DefaultValue("") String publicBaseUrl,
        @DefaultValue("Trapiche") String connectorName,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("16") int concurrencyPerAccount,
        @DefaultValue("2s") Duration concurrencyWait,
        @DefaultValue("5s") Duration feedPause,
        @DefaultValue("false") boolean hookEnabled,
        @DefaultValue Map<String, Account> accounts) {

    public VtexProperties {
        publicBaseUrl = publicBaseUrl.replaceFirst("/+$", "");
        accounts = Map.copyOf(new TreeMap<>(accounts));
        VtexPropertiesCheck.check(
                baseUrl,
                publicBaseUrl,
                connectorName,
                Map.of(
                        "connect-timeout", connectTimeout,
                        "read-timeout", readTimeout,
                        "concurrency-wait", concurrencyWait,
                        "feed-pause", feedPause),
                concurrencyPerAccount,
                accounts);
    }

    /**
     * One account's credentials.
     *
     * @param appKey name of its key pair
     * @param appToken secret of its key pair
     * @param callbackSecret stands in the paths that VTEX calls; at least 16 letters, digits,
     *     hyphens or underscores
     */
    public record Account(
            @Nullable String appKey, @Nullable String appToken, @Nullable String callbackSecret) {

        @Override
        public String toString() {
            return "***";
        }
    }
}
