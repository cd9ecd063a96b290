package io.trapiche.settings;

import io.trapiche.application.backfill.ReconciliationSettings;
import io.trapiche.application.checking.port.SettingFaults;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are compared with VTEX's lists though nothing is known to be missing of them.
 *
 * @param enabled whether orders are compared
 * @param every between two comparisons of an account, and before its first; at least an hour. An
 *     order that cannot be read is waited for half as long
 * @param window how long ago orders were created at most that are listed, a hundred with a call;
 *     open ones that are older are read one by one
 */
@ConfigurationProperties("trapiche.reconciliation")
public record ReconciliationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1d") Duration every,
        @DefaultValue("30d") Duration window) {

    /** Less is too short a wait for orders to be read while VTEX throttles. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** VTEX shows orders of two years. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(730);

    public ReconciliationProperties {
        SettingFaults faults = new SettingFaults("trapiche.reconciliation");
        faults.expect(every.compareTo(SHORTEST) >= 0, "every", "1h or longer");
        faults.within("window", window, Duration.ofHours(1), LONGEST_WINDOW, "1h to 730d");
        faults.failIfAny();
    }

    /** For how long a comparison waits for what it found to be read. */
    public Duration patience() {
        return every.dividedBy(2);
    }

    /**
     * How and when.
     *
     * @param lag how far VTEX's lists are behind at most
     */
    public ReconciliationSettings settings(Duration lag) {
        return new ReconciliationSettings(enabled, every, window, lag);
    }
}
