package io.trapiche.local;

import io.trapiche.TrapicheApplication;
import io.trapiche.cli.Invocation;
import io.trapiche.cli.Invocation.Command;
import io.trapiche.engines.EngineFailed;
import io.trapiche.settings.IllegalSettings;
import io.trapiche.settings.declared.SettingsCheck;
import io.trapiche.start.Assembly;
import io.trapiche.start.OneTimeCommands;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.start.StartOrExit;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts Trapiche: in local mode when nothing is configured, else against the PostgreSQL and Kafka
 * that are.
 */
public final class LocalApplication {

    private LocalApplication() {}

    public static void main(String[] args) {
        StartOrExit.run(
                () ->
                        TrapicheApplication.asked(LocalOption.all(), args)
                                .ifPresent(LocalApplication::start),
                EngineFailed.class);
    }

    private static void start(Invocation asked) {
        ConfigurableEnvironment settings = SettingsBeforeStart.read(asked.arguments());
        switch (Assembly.of(settings)) {
            case LOCAL -> local(settings, asked);
            case CONFIGURED -> configured(settings, asked);
        }
    }

    private static void configured(ConfigurableEnvironment settings, Invocation asked) {
        if (!asked.ofStart().isEmpty()) {
            throw new IllegalSettings(
                    "%s: of local mode, and a PostgreSQL or a Kafka is configured (expected: settings of docs/configuration.md)"
                            .formatted(String.join(", ", asked.ofStart())));
        }
        TrapicheApplication.start(settings, asked);
    }

    private static void local(ConfigurableEnvironment settings, Invocation asked) {
        LocalSettings local = LocalSettings.of(settings);
        LocalProperties.add(settings, local);
        List<String> faults = new SettingsCheck(settings, LocalOption.names()).faults();
        if (asked.command() == Command.CHECK) {
            TrapicheApplication.check(settings, faults, Assembly.LOCAL);
        } else {
            IllegalSettings.refuse(faults);
            TrapicheApplication.refuseTakenPorts(settings, LocalOption::shown);
            run(settings, local, asked);
        }
    }

    private static void run(
            ConfigurableEnvironment settings, LocalSettings chosen, Invocation asked) {
        LocalMode local =
                LocalMode.start(chosen, OneTimeCommands.options(settings, asked.arguments()));
        if (OneTimeCommands.isGiven(settings)) {
            try (local) {
                OneTimeCommands.run(local.service());
            }
        } else {
            local.welcome();
        }
    }
}
