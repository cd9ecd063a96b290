package io.trapiche.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What VTEX told.
 *
 * @param keep for how long it is known that something was told and had its effect; told again
 *     later, the order is read once more
 */
@ConfigurationProperties("trapiche.inbox")
public record InboxProperties(@DefaultValue("30d") Duration keep) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    public InboxProperties {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("trapiche.inbox.keep (expected: at least 1d)");
        }
    }
}
