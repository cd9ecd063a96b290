package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
import java.math.BigDecimal;
import java.net.URI;
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

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** RFC 9110: a token. */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

    public TracesProperties {
        endpoint = endpoint == null || endpoint.isBlank() ? null : endpoint.strip();
        headers = Map.copyOf(new TreeMap<>(headers));
        SettingFaults faults = new SettingFaults("trapiche.traces");
        faults.expect(
                endpoint == null || isAddress(endpoint),
                "endpoint",
                "an http or https address with its path, as /v1/traces");
        faults.expect(
                ratio.signum() >= 0 && ratio.compareTo(BigDecimal.ONE) <= 0, "ratio", "0 to 1");
        headers.forEach(
                (name, value) ->
                        faults.that(
                                isSendable(name, value),
                                "headers." + name,
                                "no header can hold that"));
        faults.failIfAny();
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            String scheme = address.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && hasPath(address);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Sent to as it is: nothing adds the path that collectors take spans at. */
    private static boolean hasPath(URI address) {
        return address.getPath().length() > 1;
    }

    private static boolean isSendable(String name, String value) {
        return NAME.matcher(name).matches() && VALUE.matcher(value).matches();
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
