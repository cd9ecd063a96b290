package io.trapiche.adapter.vtex;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the settings; tells every fault at once and no value. */
final class VtexPropertiesCheck {

    static final String PREFIX = "trapiche.vtex.";
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,99}");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final List<String> faults = new ArrayList<>();

    void urls(String baseUrl, String publicBaseUrl) {
        url("base-url", baseUrl.replace("{account}", "account"));
        that(baseUrl.contains("{account}"), "base-url", "lacks {account}");
        url("public-base-url", publicBaseUrl);
    }

    void header(String name, String value) {
        that(HEADER_NAME.matcher(value).matches(), name, "expected: name of an HTTP header");
    }

    void positive(String name, Duration duration) {
        that(duration.isPositive(), name, "expected: longer than nothing");
    }

    void within(String name, int value, int least, int most) {
        that(value >= least && value <= most, name, "expected: " + least + " to " + most);
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
        if (!sound) {
            faults.add(PREFIX + name + ": " + fault);
        }
    }

    void failOnFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }
}
