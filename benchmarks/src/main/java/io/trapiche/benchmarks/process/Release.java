package io.trapiche.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The archive of a checkout, unpacked and prepared for fast starts: what operators run. */
final class Release {

    private static final String MAKER = "release";

    private Release() {}

    /** Older builds make none. */
    static boolean isMadeBy(Path checkout) {
        return Files.isExecutable(checkout.resolve(MAKER));
    }

    /** Its start script; made at the first call for the folder. */
    static Path script(Path checkout, Path folder) {
        return unpacked(folder).findFirst().orElseGet(() -> make(checkout, folder));
    }

    private static Path make(Path checkout, Path folder) {
        Path log = folder.resolveSibling(MAKER + ".log");
        // Builds where that is due.
        run(log, checkout.resolve("trapiche").toString(), "--version");
        run(log, checkout.resolve(MAKER).toString(), "--built", folder.toString());
        run(
                log,
                "sh",
                "-c",
                "tar -xzf \"$1\"/trapiche-*.tar.gz -C \"$1\"",
                "tar",
                folder.toString());
        Path script = unpacked(folder).findFirst().orElseThrow();
        run(log, script.toString(), "prepare");
        return script;
    }

    private static Stream<Path> unpacked(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries
                    .map(entry -> entry.resolve("bin/trapiche"))
                    .filter(Files::isExecutable)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(Path log, String... command) {
        try {
            int ended =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start()
                            .waitFor();
            if (ended != 0) {
                throw new IllegalStateException(
                        "%s ended with %d:%n%s"
                                .formatted(List.of(command), ended, Files.readString(log)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        }
    }
}
