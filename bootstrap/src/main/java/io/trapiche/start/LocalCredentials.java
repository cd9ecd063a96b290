package io.trapiche.start;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Credentials that everybody knows: good on the loopback, refused everywhere else. */
public final class LocalCredentials {

    public static final String FEIRA_TOKEN = "feira-local-token";
    public static final String BAZAR_TOKEN = "bazar-local-token";
    public static final String OPERATOR_TOKEN = "operator-local-token";

    /** Id of the key that signs addresses. */
    public static final String CALLBACK_KEY = "local";

    public static final List<String> ACCOUNTS = List.of("lojademo", "mercadinho");

    private LocalCredentials() {}

    public static String appKey(String account) {
        return "vtexappkey-" + account + "-LOCAL";
    }

    public static String appToken(String account) {
        return "local-token-" + account;
    }

    /** Signs the addresses that the account's VTEX calls at. */
    public static String callbackKey(String account) {
        return "local-callback-key-of-" + account + "-known-to-everybody";
    }

    public static String hookSecret(String account) {
        return "local-hook-secret-" + account;
    }

    public static String logSecret(String account) {
        return "local-log-secret-" + account;
    }

    /** One sentence for each setting that holds one of them. */
    public static List<String> faults(ConfigurableEnvironment settings) {
        Set<String> known = known();
        Set<String> faults = new LinkedHashSet<>();
        for (PropertySource<?> source : settings.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> properties) {
                for (String name : properties.getPropertyNames()) {
                    String value =
                            settings.resolvePlaceholders(
                                    String.valueOf(properties.getProperty(name)));
                    if (holdsOneOf(known, value)) {
                        faults.add(
                                name + " holds a credential of local mode, which everybody knows");
                    }
                }
            }
        }
        return List.copyOf(faults);
    }

    /** A setting may list several. */
    private static boolean holdsOneOf(Set<String> known, String setting) {
        return Arrays.stream(setting.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .anyMatch(known::contains);
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String token : List.of(FEIRA_TOKEN, BAZAR_TOKEN, OPERATOR_TOKEN)) {
            known.add(token);
            known.add(sha256(token));
        }
        for (String account : ACCOUNTS) {
            known.add(appToken(account));
            known.add(callbackKey(account));
            known.add(hookSecret(account));
            known.add(logSecret(account));
        }
        return known;
    }

    /** As a setting holds a token: in lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
