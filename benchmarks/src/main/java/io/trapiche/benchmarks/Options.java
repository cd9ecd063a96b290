package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.process.Build;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line says: {@code --pairs 10}, {@code --pairs=10} or {@code --intake-only}.
 *
 * @param given values by name; blank for an option without a value
 */
record Options(Map<String, String> given) {

    Options {
        given = Map.copyOf(given);
    }

    static Options parse(List<String> arguments, Set<String> known) {
        Map<String, String> given = new HashMap<>();
        String last = "";
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                last = parts[0];
                given.put(last, parts.length == 2 ? parts[1] : "");
            } else if (last.isEmpty() || !given.getOrDefault(last, "").isEmpty()) {
                throw new IllegalArgumentException(argument + " (expected: --option)");
            } else {
                given.put(last, argument);
            }
        }
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "--%s (expected: one of %s)".formatted(name, known));
            }
        }
        return new Options(given);
    }

    /** This checkout, and the one it is to be measured beside. */
    List<Build> builds() {
        return Builds.of(text(Builds.BESIDE, ""));
    }

    boolean has(String name) {
        return !given.getOrDefault(name, "false").equals("false");
    }

    String text(String name, String otherwise) {
        String value = given.getOrDefault(name, "");
        return value.isEmpty() ? otherwise : value;
    }

    int number(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(
                    "--%s %s (expected: a number)".formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }
}
