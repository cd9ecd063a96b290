package io.trapiche.benchmarks.process;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A build of the service that is measured.
 *
 * @param name how the report calls it
 * @param checkout the folder that holds its script {@code trapiche}; null for what stands on this
 *     class path
 * @param settings of the service, beside those that every build gets
 */
public record Build(String name, @Nullable Path checkout, List<String> settings) {

    public Build {
        settings = List.copyOf(settings);
    }

    private static final String SCRIPT = "trapiche";

    /** Started by its own script, as its user would; which builds first where that is due. */
    public static Build in(String name, String folder) {
        Path checkout = Path.of(folder).toAbsolutePath().normalize();
        if (!Files.isExecutable(checkout.resolve(SCRIPT))) {
            throw new IllegalArgumentException(
                    checkout + " (expected: a checkout with the script " + SCRIPT + ")");
        }
        return new Build(name, checkout, List.of());
    }

    public static Build ofThisClassPath(String name) {
        return new Build(name, null, List.of());
    }

    /** The same under another name and with these settings. */
    public Build with(String other, String... more) {
        return new Build(other, checkout, List.of(more));
    }

    /** As operators run it: a release where the build makes one, else its own script. */
    ChildJvm operate(Workspace workspace, Iterable<String> arguments) {
        return checkout != null && Release.isMadeBy(checkout)
                ? workspace.launch(
                        Release.script(checkout, workspace.folder().resolve("release")),
                        arguments,
                        Child.SERVICE)
                : start(workspace, arguments);
    }

    ChildJvm start(Workspace workspace, Iterable<String> arguments) {
        return start(workspace, arguments, Child.SERVICE);
    }

    /**
     * Begins a process of it.
     *
     * @param log no two that wait for a line share one
     */
    public ChildJvm start(Workspace workspace, Iterable<String> arguments, String log) {
        return checkout == null
                ? workspace.child(Child.SERVICE, arguments, log)
                : workspace.launch(checkout.resolve(SCRIPT), arguments, log);
    }

    /** Runs a program of the benchmarks with the build's own classes and libraries. */
    public ChildJvm run(
            Class<?> program, Workspace workspace, Iterable<String> arguments, String log) {
        String own = System.getProperty("java.class.path");
        return workspace.run(
                checkout == null
                        ? own
                        : classes(program) + File.pathSeparator + libraries(checkout),
                program,
                arguments,
                log);
    }

    private static Path classes(Class<?> program) {
        return Path.of(
                URI.create(program.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String libraries(Path checkout) {
        Path app = checkout.resolve("local/target/app");
        if (!Files.isDirectory(app.resolve("lib"))) {
            throw new IllegalStateException(
                    app + " (expected: a checkout that its script has built)");
        }
        return app.resolve("lib") + "/*";
    }

    /** Earlier builds refuse the settings of that. */
    boolean letsQuietFeedsRest() {
        return checkout == null
                || Files.exists(
                        checkout.resolve(
                                "docs/adr/0048-quiet-feeds-rest-and-lists-are-compared-daily.md"));
    }

    /** Builds from before the module {@code local} had one secret; later ones refuse it. */
    boolean namesItsCallbackKeys() {
        return checkout == null || Files.isDirectory(checkout.resolve("local"));
    }
}
