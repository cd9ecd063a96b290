package io.trapiche;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.vtex.VtexSettingsConfiguration;
import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import io.trapiche.settings.MissingSettings;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.declared.SettingsCheck;
import io.trapiche.start.Assembly;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * {@code trapiche check}: tells what is wrong with the settings, what they lack, and what is wrong
 * where they lead.
 */
public final class CheckCommand {

    private final PrintWriter out;
    private boolean complete = true;

    private CheckCommand(PrintWriter out) {
        this.out = out;
    }

    /**
     * Looks and tells.
     *
     * @param faults of the settings
     * @param assembly whether PostgreSQL, Kafka and VTEX are somebody's, to be looked at
     * @return whether nothing is wrong and nothing is missing
     */
    public static boolean run(
            ConfigurableEnvironment settings,
            List<String> faults,
            Assembly assembly,
            PrintWriter out) {
        CheckCommand check = new CheckCommand(out);
        if (faults.isEmpty()) {
            out.println("settings: nothing is wrong");
            check.missing(settings);
        } else {
            check.tell("settings that cannot work", faults);
            check.missingIfReadable(settings, faults);
        }
        check.live(settings, assembly);
        out.flush();
        return check.complete;
    }

    private void live(ConfigurableEnvironment settings, Assembly assembly) {
        switch (assembly) {
            case LOCAL ->
                    out.println(
                            "PostgreSQL, Kafka and VTEX: not looked at, as local mode brings its"
                                    + " own");
            case CONFIGURED -> new LiveLook(settings).look().forEach(this::found);
        }
    }

    private void found(String system, List<Finding> findings) {
        boolean wrong = findings.stream().anyMatch(Finding::isWrong);
        complete &= !wrong;
        out.println(system + (wrong ? ":" : ": nothing is wrong"));
        findings.forEach(finding -> out.println(mark(finding) + finding.sentence()));
    }

    private static String mark(Finding finding) {
        return switch (finding.verdict()) {
            case WRONG -> "  - ";
            case UNKNOWN -> "  ? ";
            case SOUND -> "    ";
        };
    }

    /** A name that is none keeps nobody from reading the others. */
    private void missingIfReadable(ConfigurableEnvironment settings, List<String> faults) {
        if (faults.stream().allMatch(SettingsCheck::isOfName)) {
            missing(settings);
        }
    }

    private void missing(ConfigurableEnvironment settings) {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.setEnvironment(settings);
            context.register(SettingsAlone.class);
            context.refresh();
            tell(context.getBean(MissingSettings.class));
        }
    }

    private void tell(MissingSettings missing) {
        missing.ofAccounts().forEach((name, lacks) -> lacking("account " + name, lacks));
        missing.ofMarketplaces().forEach((name, lacks) -> lacking("marketplace " + name, lacks));
        lacking("the service", missing.ofService());
        if (complete) {
            out.println("accounts, marketplaces, operators: nothing is missing");
        }
    }

    private void lacking(String who, List<MissingSetting> lacks) {
        if (!lacks.isEmpty()) {
            tell(who + " lacks", lacks.stream().map(MissingSetting::toString).toList());
        }
    }

    private void tell(String what, List<String> lines) {
        complete = false;
        out.println(what + ":");
        lines.forEach(line -> out.println("  - " + line));
    }

    /** Nothing of it opens a connection. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({
        ServiceProperties.class,
        MarketplaceProperties.class,
        ConsoleProperties.class
    })
    @Import({SettingsWiring.class, VtexSettingsConfiguration.class})
    static class SettingsAlone {}
}
