package io.trapiche.http;

import io.trapiche.application.checking.port.SettingFaults;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a client may take, at the service's port and at that of management.
 *
 * @param headTimeout from the first byte of a request, or the connection's begin, to the end of its
 *     headers
 * @param bodyTimeout from there to the end of the body
 * @param bodyPause longest silence within a body; no longer than the whole body may take
 * @param idleTimeout of a connection between two requests; longer than that of whatever stands in
 *     front, so that it never sends a request into a connection that is just being closed
 */
@ConfigurationProperties("trapiche.http")
public record HttpProperties(
        @DefaultValue("10s") Duration headTimeout,
        @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("10s") Duration bodyPause,
        @DefaultValue("75s") Duration idleTimeout) {

    private static final Duration LONGEST = Duration.ofHours(1);

    public HttpProperties {
        SettingFaults faults = new SettingFaults("trapiche.http");
        check(faults, "head-timeout", headTimeout);
        check(faults, "body-timeout", bodyTimeout);
        check(faults, "body-pause", bodyPause);
        check(faults, "idle-timeout", idleTimeout);
        faults.notShorter("body-timeout", bodyTimeout, "body-pause", bodyPause);
        faults.failIfAny();
    }

    private static void check(SettingFaults faults, String name, Duration value) {
        faults.within(
                name, value, Duration.ofMillis(1), LONGEST, "longer than nothing, an hour at most");
    }
}
