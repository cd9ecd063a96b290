package io.trapiche.settings;

import io.trapiche.application.checking.port.SettingFaults;
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

    /** As long as anybody keeps anything, and no number that a moment cannot be counted from. */
    private static final Duration LONGEST = Duration.ofDays(3_650);

    public InboxProperties {
        SettingFaults faults = new SettingFaults("trapiche.inbox");
        faults.within("keep", keep, SHORTEST, LONGEST, "1d to 3650d");
        faults.failIfAny();
    }
}
