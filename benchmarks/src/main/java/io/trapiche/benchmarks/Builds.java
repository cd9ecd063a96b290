package io.trapiche.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checkouts that are measured beside one another, each started by its own script.
 *
 * @param all the build before first, if one was given
 */
record Builds(List<Build> all) {

    static final String BEFORE = "before";

    /**
     * One of them.
     *
     * @param name how the report calls it
     * @param checkout the folder that holds its script {@code trapiche}
     */
    record Build(String name, Path checkout) {}

    Builds {
        all = List.copyOf(all);
    }

    /** This checkout, and the one that {@code --before} names. */
    static Builds of(Options options) {
        List<Build> builds = new ArrayList<>();
        if (options.has(BEFORE)) {
            builds.add(new Build("before", checkout(options.text(BEFORE, ""))));
        }
        builds.add(new Build("now", checkout(System.getProperty("trapiche.home", "."))));
        return new Builds(builds);
    }

    private static Path checkout(String folder) {
        Path checkout = Path.of(folder).toAbsolutePath().normalize();
        if (!Files.isExecutable(checkout.resolve("trapiche"))) {
            throw new IllegalArgumentException(
                    checkout + " (expected: a checkout with the script trapiche)");
        }
        return checkout;
    }
}
