package io.trapiche.cli;

import io.trapiche.application.checking.port.NearestName;
import io.trapiche.cli.Invocation.Command;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the command line by picocli. Options with a dot in their names are settings: they go to
 * Spring Boot, and whether there are such settings is looked at with all others.
 */
public final class CommandLineReader {

    private final List<StartOption> ofStart;

    public CommandLineReader(List<StartOption> ofStart) {
        this.ofStart = List.copyOf(ofStart);
    }

    /**
     * Says what was asked for; empty when that was help or the version, which was given.
     *
     * @throws WrongUsage when it cannot be understood
     */
    public Optional<Invocation> read(PrintWriter out, String... args) {
        CommandLine line = Commands.line(ofStart).setOut(out);
        List<String> settings = Arrays.stream(args).filter(CommandLineReader::isSetting).toList();
        String[] others =
                Arrays.stream(args)
                        .filter(Predicate.not(CommandLineReader::isSetting))
                        .toArray(String[]::new);
        try {
            ParseResult parsed = line.parseArgs(others);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return Optional.empty();
            }
            refuseValues(parsed);
            return Optional.of(invocation(parsed, settings));
        } catch (ParameterException wrong) {
            throw new WrongUsage(told(wrong));
        }
    }

    private static void refuseValues(ParseResult parsed) {
        if (parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().name().equals(Commands.RETELL)) {
            List<String> faults = RetellOptions.faults(parsed.subcommand());
            if (!faults.isEmpty()) {
                throw new WrongUsage(String.join(System.lineSeparator(), faults));
            }
        }
    }

    private static boolean isSetting(String arg) {
        return arg.startsWith("--") && arg.split("=", 2)[0].contains(".");
    }

    private Invocation invocation(ParseResult parsed, List<String> settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (ParseResult each = parsed; each != null; each = each.subcommand()) {
            each.matchedOptions().forEach(it -> given.put(it.longestName(), value(it)));
        }
        List<String> options = new ArrayList<>(settings);
        given.forEach(
                (name, value) ->
                        options.add(Commands.SETTINGS.getOrDefault(name, name) + "=" + value));
        Command command = command(parsed, given.containsKey(Commands.REBUILD_OPTION));
        if (parsed.hasSubcommand()
                && parsed.subcommand().commandSpec().name().equals(Commands.REBUILD)) {
            options.add(Commands.REBUILD_OPTION);
        }
        given.keySet().retainAll(ofStart.stream().map(StartOption::dashed).toList());
        return new Invocation(command, options, List.copyOf(given.keySet()));
    }

    private static Command command(ParseResult parsed, boolean rebuild) {
        if (parsed.hasSubcommand()) {
            return Commands.kind(parsed.subcommand().commandSpec().name());
        }
        return rebuild ? Command.ONCE : Command.START;
    }

    private static String value(ArgSpec given) {
        return String.join(",", given.originalStringValues());
    }

    private static String told(ParameterException wrong) {
        Stream<String> what =
                wrong instanceof UnmatchedArgumentException unmatched
                        ? names(unmatched).flatMap(name -> unknown(name, unmatched))
                        : Stream.of(String.valueOf(wrong.getMessage()));
        return Stream.concat(what, Stream.of("Try --help for what there is."))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * All that are unknown, without values, which may be secrets: behind an unknown option without
     * {@code =} stands its value, if no dash.
     */
    private static Stream<String> names(UnmatchedArgumentException unmatched) {
        List<String> all = unmatched.getUnmatched();
        return Stream.concat(
                        Stream.of(all.getFirst()),
                        all.stream().skip(1).filter(name -> name.startsWith("-")))
                .map(name -> name.split("=", 2)[0])
                .distinct();
    }

    private static Stream<String> unknown(String name, UnmatchedArgumentException unmatched) {
        return Stream.concat(
                Stream.of("there is no " + name),
                meant(name, unmatched).map(it -> "Did you mean " + it + "?").stream());
    }

    /** Picocli's own measure finds nothing for short names. */
    private static Optional<String> meant(String name, UnmatchedArgumentException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        Stream<String> names =
                Stream.concat(
                        spec.optionsMap().values().stream()
                                .filter(Predicate.not(OptionSpec::hidden))
                                .map(OptionSpec::longestName),
                        spec.subcommands().keySet().stream());
        return NearestName.of(name, names);
    }
}
