package io.trapiche.faults.soak;

import java.util.ArrayList;
import java.util.List;

/** What is hours in a service and seconds in a soak. */
public final class SoakSettings {

    /** How far VTEX's lists are behind; the service waits for a little longer. */
    public static final int INDEX_LAG_MILLIS = 1_500;

    private static final List<String> SHORTENED =
            List.of(
                    "--trapiche.vtex.hook-enabled=true",
                    "--trapiche.vtex.hold-pause=1s",
                    "--trapiche.vtex.feed-pause=500ms",
                    "--trapiche.vtex.feed.longest-pause=2s",
                    "--trapiche.vtex.feed.longest-pause-beside-hook=2s",
                    "--trapiche.vtex.feed.visibility-timeout=2s",
                    "--trapiche.vtex.budget.throttle-pause=1s",
                    "--trapiche.work.longest-pause=10s",
                    "--trapiche.signals.every=5s",
                    "--trapiche.signals.after-refusal=1s",
                    "--trapiche.signals.index-lag=3s");

    private SoakSettings() {}

    /** Of the service, its accounts included. */
    public static List<String> of(List<String> accounts) {
        List<String> settings = new ArrayList<>(SHORTENED);
        settings.addAll(SoakAccounts.settings(accounts));
        return settings;
    }
}
