package io.trapiche.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Traces, for a collector of OpenTelemetry.
 *
 * @param endpoint where the collector takes OTLP over HTTP, in protobuf, for example {@code
 *     http://collector:4318/v1/traces}; there are no traces while it is not set
 * @param ratio part of the traces that is told, from 0 to 1; the same for all instances, as the
 *     trace's id decides
 * @param headers sent to the collector with every request, such as what lets the service in
 */
@ConfigurationProperties("trapiche.traces")
public record TracesProperties(
        @Nullable String endpoint,
        @DefaultValue("1") BigDecimal ratio,
        @DefaultValue Map<String, String> headers) {

    private static final String PREFIX = "trapiche.traces.";
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** RFC 9110: a token. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    public TracesProperties {
        endpoint = endpoint == null || endpoint.isBlank() ? null : endpoint.strip();
        headers = Map.copyOf(new TreeMap<>(headers));
        List<String> faults = new ArrayList<>();
        if (endpoint != null && !isAddress(endpoint)) {
            faults.add(
                    PREFIX
                            + "endpoint: malformed (expected: an address such as"
                            + " http://collector:4318/v1/traces)");
        }
        if (ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
            faults.add(PREFIX + "ratio (expected: from 0 to 1)");
        }
        headers.forEach((name, value) -> sendable(name, value, faults));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            String scheme = address.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static void sendable(String name, String value, List<String> faults) {
        if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            faults.add(PREFIX + "headers." + name + ": no header can hold that");
        }
    }

    /** The collector's address; empty while there are no traces. */
    public Optional<String> collector() {
        return Optional.ofNullable(endpoint);
    }

    /** Headers may hold secrets. */
    @Override
    public String toString() {
        return "TracesProperties[on=%s, ratio=%s, headers=%s]"
                .formatted(endpoint != null, ratio, headers.keySet());
    }
}
