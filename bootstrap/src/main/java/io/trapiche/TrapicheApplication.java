package io.trapiche;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.adapter.console.ConsoleConfiguration;
import io.trapiche.adapter.erp.ErpConfiguration;
import io.trapiche.adapter.marketplace.grpc.MarketplaceConfiguration;
import io.trapiche.adapter.vtex.VtexConfiguration;
import io.trapiche.cli.CommandLineReader;
import io.trapiche.cli.Invocation;
import io.trapiche.cli.Invocation.Command;
import io.trapiche.cli.StartOption;
import io.trapiche.http.HttpWiring;
import io.trapiche.settings.IllegalSettings;
import io.trapiche.settings.declared.ListenedPorts;
import io.trapiche.settings.declared.SettingsCheck;
import io.trapiche.start.Assembly;
import io.trapiche.start.Ending;
import io.trapiche.start.LocalCredentials;
import io.trapiche.start.OneTimeCommands;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.start.StartOrExit;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** The service, on a PostgreSQL and a Kafka that somebody runs. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    PostgresWiring.class,
    ApplicationWiring.class,
    KafkaWiring.class,
    OperationsWiring.class,
    SignalsWiring.class,
    ReconciliationWiring.class,
    MetersWiring.class,
    WatchWiring.class,
    SettingsWiring.class,
    TracesWiring.class,
    VtexConfiguration.class,
    MarketplaceConfiguration.class,
    ErpConfiguration.class,
    ConsoleConfiguration.class,
    HttpWiring.class
})
public class TrapicheApplication {

    /** What they would log of a look, the look tells in words. */
    private static final List<String> CLIENTS =
            List.of(
                    "org.apache.kafka",
                    "org.flywaydb",
                    "org.springframework",
                    "io.trapiche.adapter");

    public static void main(String[] args) {
        StartOrExit.run(() -> asked(List.of(), args).ifPresent(TrapicheApplication::start));
    }

    /**
     * What the command line asks for; empty when that was help or the version, which is shown.
     *
     * @param more options of the start beside settings
     */
    public static Optional<Invocation> asked(List<StartOption> more, String... args) {
        return new CommandLineReader(more).read(terminal(), args);
    }

    private static PrintWriter terminal() {
        return new PrintWriter(System.out, true, UTF_8);
    }

    private static void start(Invocation asked) {
        start(SettingsBeforeStart.read(asked.arguments()), asked);
    }

    /** Checks or starts the service on the PostgreSQL and Kafka that these settings name. */
    public static void start(ConfigurableEnvironment settings, Invocation asked) {
        if (asked.command() == Command.CHECK) {
            check(settings, faults(settings), Assembly.CONFIGURED);
        } else {
            start(settings, asked.arguments());
        }
    }

    /** What keeps these settings from working on engines that somebody else runs. */
    public static List<String> faults(ConfigurableEnvironment settings) {
        return Stream.of(
                        new SettingsCheck(settings, List.of()).faults().stream(),
                        LocalCredentials.faults(settings).stream(),
                        Assembly.missingAddress(settings).stream())
                .flatMap(faults -> faults)
                .toList();
    }

    /** Tells what is wrong and missing; the process ends with 1 if something is. */
    public static void check(
            ConfigurableEnvironment settings, List<String> faults, Assembly assembly) {
        LoggingSystem log = LoggingSystem.get(TrapicheApplication.class.getClassLoader());
        CLIENTS.forEach(client -> log.setLogLevel(client, LogLevel.OFF));
        if (!CheckCommand.run(settings, faults, assembly, terminal())) {
            System.exit(1);
        }
    }

    /**
     * Before anything begins; what is done once beside others listens at ports of its own.
     *
     * @param shown how a setting of a port is named
     * @throws IllegalSettings with each of them
     */
    public static void refuseTakenPorts(
            ConfigurableEnvironment settings, UnaryOperator<String> shown) {
        if (!OneTimeCommands.isGiven(settings)) {
            IllegalSettings.refuse(ListenedPorts.taken(settings, shown));
        }
    }

    private static void start(ConfigurableEnvironment settings, String[] args) {
        IllegalSettings.refuse(faults(settings));
        refuseTakenPorts(settings, UnaryOperator.identity());
        Ending.inTime();
        ConfigurableApplicationContext service =
                SpringApplication.run(
                        TrapicheApplication.class, OneTimeCommands.options(settings, args));
        if (OneTimeCommands.isGiven(settings)) {
            try (service) {
                OneTimeCommands.run(service);
            }
        }
    }
}
