package io.trapiche.adapter.vtex;

import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the settings; tells every fault at once and no value. */
final class VtexPropertiesCheck {

    private static final String PREFIX = "trapiche.vtex.";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e]{1,2000}");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final List<String> faults = new ArrayList<>();

    private VtexPropertiesCheck() {}

    static void check(
            String baseUrl,
            String publicBaseUrl,
            String connectorName,
            Map<String, Duration> durations,
            int concurrencyPerAccount,
            Map<String, VtexProperties.Account> accounts) {
        VtexPropertiesCheck check = new VtexPropertiesCheck();
        check.url("base-url", baseUrl.replace("{account}", "account"));
        check.that(baseUrl.contains("{account}"), "base-url", "lacks {account}");
        check.url("public-base-url", publicBaseUrl);
        check.that(!connectorName.isBlank(), "connector-name", "is missing");
        new TreeMap<>(durations).forEach(check::positive);
        check.that(concurrencyPerAccount >= 1, "concurrency-per-account", "expected: >= 1");
        new TreeMap<>(accounts).forEach(check::account);
        check.failOnFaults();
    }

    private void account(String name, VtexProperties.Account account) {
        String path = "accounts." + name;
        that(
                AccountName.parse("account", name) instanceof Parsed.Valid<AccountName>,
                path,
                "expected as name: " + AccountName.EXPECTED);
        matches(path + ".app-key", account.appKey(), HEADER, "printable, without blanks");
        matches(path + ".app-token", account.appToken(), HEADER, "printable, without blanks");
        matches(
                path + ".callback-secret",
                account.callbackSecret(),
                SECRET,
                "16 to 200 letters, digits, hyphens or underscores");
    }

    private void matches(String name, @Nullable String value, Pattern form, String expected) {
        boolean filled = value != null && !value.isBlank();
        that(filled, name, "is missing");
        that(!filled || form.matcher(value).matches(), name, "expected: " + expected);
    }

    private void positive(String name, Duration duration) {
        that(duration.isPositive(), name, "expected: longer than nothing");
    }

    private void url(String name, String url) {
        try {
            URI uri = new URI(url);
            boolean secure = "https".equals(uri.getScheme());
            boolean local =
                    "http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && THIS_MACHINE.contains(uri.getHost());
            boolean plain =
                    uri.getRawQuery() == null
                            && uri.getRawFragment() == null
                            && uri.getRawUserInfo() == null;
            that(
                    uri.getHost() != null && plain && (secure || local),
                    name,
                    "expected: an https address, or http on this machine, without query");
        } catch (URISyntaxException malformed) {
            that(false, name, "is no address");
        }
    }

    private void that(boolean sound, String name, String fault) {
        if (!sound) {
            faults.add(PREFIX + name + ": " + fault);
        }
    }

    private void failOnFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
