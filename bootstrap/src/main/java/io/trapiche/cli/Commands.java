package io.trapiche.cli;

import io.trapiche.cli.Invocation.Command;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The commands and their options, with what the help says of them. */
final class Commands {

    static final String CHECK = "check";
    static final String REBUILD = "rebuild";
    static final String RETELL = "retell";

    /** The setting that each option of a command stands for. */
    static final Map<String, String> SETTINGS =
            Map.of(
                    RetellOptions.ACCOUNT, "--retell-orders",
                    RetellOptions.SINCE, "--retell-since");

    /** Of earlier versions; not shown. */
    static final String REBUILD_OPTION = "--rebuild-read-models";

    private static final String LOCAL_MODE =
            "Without the address of a PostgreSQL and a Kafka everything starts on this machine"
                    + " (local mode).";

    /** Of an archive, whose start script takes one command more. */
    private static final String ENGINES =
            "bin/trapiche prepare prepares fast starts, and ends. A PostgreSQL and a Kafka of yours are"
                    + " needed; docs/operating.md leads there.";

    private Commands() {}

    static CommandLine line(List<StartOption> ofStart) {
        CommandSpec root =
                spec("trapiche", "Starts the order hub, and does what is done once beside it.")
                        .addOption(hidden(REBUILD_OPTION));
        root.usageMessage()
                .footer(
                        "",
                        "Settings are options too, for example --trapiche.vtex.feed-pause=5s;"
                                + " docs/configuration.md has them all."
                                + (ofStart.isEmpty() ? "" : " " + LOCAL_MODE),
                        ofStart.isEmpty() ? ENGINES : "");
        ofStart.forEach(option -> root.addOption(spec(option)));
        root.addSubcommand(
                CHECK,
                spec(
                        CHECK,
                        "Tells every fault of the settings and what is missing, looks at PostgreSQL,"
                                + " Kafka and VTEX, and starts and changes nothing."));
        root.addSubcommand(
                REBUILD, spec(REBUILD, "Makes the lists anew out of all events, and ends."));
        root.addSubcommand(RETELL, retell());
        return new CommandLine(root)
                .setUsageHelpWidth(100)
                .setPosixClusteredShortOptionsAllowed(false);
    }

    private static CommandSpec retell() {
        return spec(RETELL, "Has the orders of an account told to its ERP again, and ends.")
                .addOption(required(RetellOptions.ACCOUNT, "<account>", "name of the VTEX account"))
                .addOption(
                        required(
                                RetellOptions.SINCE,
                                "<moment>",
                                "orders to which nothing happened since, for example "
                                        + RetellOptions.MOMENT));
    }

    private static CommandSpec spec(String name, String meaning) {
        CommandSpec spec =
                CommandSpec.create()
                        .name(name)
                        .mixinStandardHelpOptions(true)
                        .versionProvider(Version::lines);
        spec.usageMessage().description(meaning).sortOptions(false).abbreviateSynopsis(true);
        return spec;
    }

    private static OptionSpec spec(StartOption option) {
        boolean flag = option.value().isEmpty();
        return OptionSpec.builder(option.dashed())
                .type(String.class)
                .arity(flag ? "0..1" : "1")
                .fallbackValue(flag ? "true" : OptionSpec.DEFAULT_FALLBACK_VALUE)
                .paramLabel(flag ? "true|false" : option.value())
                .scopeType(ScopeType.INHERIT)
                .description(option.meaning() + " (default: " + option.otherwise() + ")")
                .build();
    }

    private static OptionSpec required(String name, String value, String meaning) {
        return OptionSpec.builder(name)
                .type(String.class)
                .required(true)
                .paramLabel(value)
                .description(meaning)
                .build();
    }

    private static OptionSpec hidden(String name) {
        return OptionSpec.builder(name).type(boolean.class).hidden(true).build();
    }

    /** What a command is to the start. */
    static Command kind(String name) {
        return name.equals(CHECK) ? Command.CHECK : Command.ONCE;
    }
}
