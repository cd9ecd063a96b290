package io.trapiche.local;

import io.trapiche.TrapicheApplication;
import io.trapiche.engines.EngineFailed;
import io.trapiche.start.Assembly;
import io.trapiche.start.OneTimeCommands;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.start.StartOrExit;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts Trapiche: in local mode when nothing is configured, else against the PostgreSQL and Kafka
 * that are.
 */
public final class LocalApplication {

    private LocalApplication() {}

    public static void main(String[] args) {
        StartOrExit.run(() -> start(args), EngineFailed.class);
    }

    private static void start(String[] args) {
        ConfigurableEnvironment settings = SettingsBeforeStart.read(args);
        switch (Assembly.choose(settings)) {
            case LOCAL -> local(settings, args);
            case CONFIGURED -> TrapicheApplication.start(settings, args);
        }
    }

    private static void local(ConfigurableEnvironment settings, String[] args) {
        LocalMode local =
                LocalMode.start(
                        LocalSettings.of(settings), OneTimeCommands.options(settings, args));
        if (OneTimeCommands.isGiven(settings)) {
            try (local) {
                OneTimeCommands.run(local.service());
            }
        } else {
            local.welcome();
        }
    }
}
