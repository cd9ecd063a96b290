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
            return CommandLine.printHelpIfRequested(parsed)
                    ? Optional.empty()
                    : Optional.of(invocation(parsed, settings));
        } catch (ParameterException wrong) {
            throw new WrongUsage(told(wrong));
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
        return Stream.of(
                        Optional.of(what(wrong)),
                        meant(wrong),
                        Optional.of("Try --help for what there is."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String what(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? "there is no " + name(unmatched)
                : String.valueOf(wrong.getMessage());
    }

    /** Of the first that is unknown, without a value, which may be a secret. */
    private static String name(UnmatchedArgumentException unmatched) {
        return unmatched.getUnmatched().getFirst().split("=", 2)[0];
    }

    /** Picocli's own measure finds nothing for short names. */
    private static Optional<String> meant(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        Stream<String> names =
                Stream.concat(
                        spec.optionsMap().values().stream()
                                .filter(Predicate.not(OptionSpec::hidden))
                                .map(OptionSpec::longestName),
                        spec.subcommands().keySet().stream());
        return NearestName.of(name(unmatched), names).map(name -> "Did you mean " + name + "?");
    }
}
