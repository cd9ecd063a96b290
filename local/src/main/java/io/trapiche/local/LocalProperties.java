package io.trapiche.local;

import static org.springframework.core.env.StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

import io.trapiche.start.LocalCredentials;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What is configured in local mode, so that nobody has to. */
final class LocalProperties {

    static final String NAME = "local mode";

    private LocalProperties() {}

    /** Makes them part of the settings, above files and below the environment. */
    static void add(ConfigurableEnvironment environment, LocalSettings settings) {
        environment
                .getPropertySources()
                .addAfter(
                        SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(NAME, of(settings)));
    }

    static Map<String, Object> of(LocalSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", settings.httpPort());
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", settings.managementPort());
        properties.put("trapiche.grpc.host", "127.0.0.1");
        properties.put("trapiche.grpc.port", settings.grpcPort());
        properties.put(
                "management.health.diskspace.path",
                settings.data().toAbsolutePath().normalize().toString());
        properties.put("management.health.diskspace.threshold", DiskWatch.LOW.toMegabytes() + "MB");
        properties.put("trapiche.node-id", "local");
        properties.put("trapiche.vtex.feed-pause", "1s");
        properties.put("trapiche.vtex.feed.longest-pause", "1s");
        properties.put("trapiche.vtex.feed.longest-pause-beside-hook", "1s");
        // The sandbox has no limits but those it is given.
        properties.put("trapiche.vtex.budget.calls-per-minute", 600_000);
        properties.put("trapiche.vtex.budget.starting-calls-per-minute", 600_000);
        properties.put("trapiche.kafka.replication-factor", 1);
        properties.put("trapiche.kafka.min-insync-replicas", 1);
        properties.put("trapiche.vtex.public-base-url", "http://127.0.0.1:" + settings.httpPort());
        properties.put(
                "trapiche.console.operator-token-sha256",
                LocalCredentials.sha256(LocalCredentials.OPERATOR_TOKEN));
        marketplace(properties, "feira", LocalCredentials.FEIRA_TOKEN);
        marketplace(properties, "bazar", LocalCredentials.BAZAR_TOKEN);
        LocalCredentials.ACCOUNTS.forEach(account -> account(properties, account));
        properties.put("trapiche.accounts.lojademo.franchises", true);
        return properties;
    }

    private static void marketplace(Map<String, Object> properties, String name, String token) {
        properties.put(
                "trapiche.marketplaces." + name + ".token-sha256[0]",
                LocalCredentials.sha256(token));
    }

    private static void account(Map<String, Object> properties, String account) {
        String vtex = "trapiche.vtex.accounts." + account;
        properties.put(vtex + ".app-key", LocalCredentials.appKey(account));
        properties.put(vtex + ".app-token", LocalCredentials.appToken(account));
        properties.put(
                vtex + ".callback-keys." + LocalCredentials.CALLBACK_KEY,
                LocalCredentials.callbackKey(account));
        properties.put(vtex + ".callback-key", LocalCredentials.CALLBACK_KEY);
        properties.put(vtex + ".hook-secrets", LocalCredentials.hookSecret(account));
        properties.put(vtex + ".log-secrets", LocalCredentials.logSecret(account));
        properties.put("trapiche.accounts." + account + ".currency", "BRL");
        properties.put("trapiche.accounts." + account + ".marketplaces.feira", "FRD");
        properties.put("trapiche.accounts." + account + ".marketplaces.bazar", "BZR");
    }
}
