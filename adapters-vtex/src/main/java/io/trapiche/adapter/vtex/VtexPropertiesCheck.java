package io.trapiche.adapter.vtex;

import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the settings; tells every fault at once and no value. */
final class VtexPropertiesCheck {

    private static final String BELOW = "trapiche.vtex";
    static final String PREFIX = BELOW + ".";
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final SettingFaults faults = new SettingFaults(BELOW);

    void urls(String baseUrl, String publicBaseUrl) {
        url("base-url", baseUrl.replace("{account}", "account"));
        that(baseUrl.contains("{account}"), "base-url", "lacks {account}");
        url("public-base-url", publicBaseUrl);
    }

    void header(String name, String value) {
        that(HEADER_NAME.matcher(value).matches(), name, "expected: name of an HTTP header");
    }

    /** As the key of a setting for each account. */
    void account(String below, String account) {
        that(
                AccountName.parse(below, account) instanceof Parsed.Valid<AccountName>,
                below + "." + account,
                "expected as name: " + AccountName.EXPECTED);
    }

    /** That people read at VTEX. */
    void name(String name, String value) {
        that(
                NAME.matcher(value).matches(),
                name,
                "expected: 1 to 100 letters, digits, blanks, '.', '-' or '_'");
    }

    void positive(String name, Duration duration) {
        faults.positive(name, duration);
    }

    void within(String name, int value, int least, int most) {
        faults.within(name, value, least, most);
    }

    void notShorter(String name, Duration time, String other, Duration shorter) {
        faults.notShorter(name, time, other, shorter);
    }

    private void url(String name, String url) {
        if (url.isBlank()) {
            that(false, name, "is missing");
            return;
        }
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

    void that(boolean sound, String name, String fault) {
        faults.that(sound, name, fault);
    }

    void failOnFaults() {
        faults.failIfAny();
    }
}
