package io.trapiche.settings;

import io.trapiche.application.backfill.BackfillSettings;
import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.application.guarding.GuardSignalsWorker;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feeds and hooks are guarded, and how orders are looked for that nobody told of.
 *
 * @param every between two looks at an account's feed and hook; a feed that is gone is noticed when
 *     it is read
 * @param afterRefusal before VTEX is told again what it did not take, such as a hook whose address
 *     it did not reach
 * @param indexLag how far VTEX's lists are behind at most, which is about four minutes: orders are
 *     looked for so long after a blind window
 * @param lookBack how long before a blind window orders were created that are listed, because they
 *     may have changed in it; open ones that are older are read one by one
 * @param mostUnread orders that were found and wait to be read before more are listed
 */
@ConfigurationProperties("trapiche.signals")
public record SignalsProperties(
        @DefaultValue("10m") Duration every,
        @DefaultValue("1m") Duration afterRefusal,
        @DefaultValue("5m") Duration indexLag,
        @DefaultValue("7d") Duration lookBack,
        @DefaultValue("500") int mostUnread) {

    private static final Duration UNREAD_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_LAG = Duration.ofDays(1);

    /** VTEX shows orders of two years. */
    private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(730);

    public SignalsProperties {
        SettingFaults faults = new SettingFaults("trapiche.signals");
        faults.positive("every", every);
        faults.positive("after-refusal", afterRefusal);
        faults.within("index-lag", indexLag, Duration.ZERO, LONGEST_LAG, "0s to 1d");
        faults.within("look-back", lookBack, Duration.ZERO, LONGEST_LOOK_BACK, "0s to 730d");
        faults.within("most-unread", mostUnread, 1, 100_000);
        faults.failIfAny();
    }

    public GuardSignalsWorker.Pauses pauses() {
        return new GuardSignalsWorker.Pauses(every, afterRefusal);
    }

    /** How orders are looked for. */
    public BackfillSettings backfill(ReconciliationProperties reconciliation) {
        return new BackfillSettings(
                indexLag,
                lookBack,
                mostUnread,
                UNREAD_PAUSE,
                reconciliation.enabled(),
                reconciliation.patience());
    }
}
