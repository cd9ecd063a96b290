package io.trapiche.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Programs of the guide that no package of this machine brings as the guide calls them. */
public final class Tools {

    private static final Path PROGRAMS =
            Path.of(System.getProperty("user.home"), ".cache/trapiche");

    private final Path folder;

    public Tools(Path folder) throws IOException {
        this.folder = folder;
        Path tools = Files.createDirectories(folder.resolve("tools"));
        write(tools.resolve("grpcurl"), java("io.trapiche.guide.Grpcurl"));
        // PostgreSQL's programs refuse root.
        write(
                tools.resolve("pg_ctl"),
                """
                if [ "$(id -u)" != 0 ]; then exec %1$s "$@"; fi
                if unshare -U true 2>/dev/null; then exec unshare -U %1$s "$@"; fi
                exec setpriv --securebits=+no_setuid_fixup --reuid=65534 --regid=65534 --clear-groups \\
                    --inh-caps=+dac_override --ambient-caps=+dac_override %1$s "$@"
                """
                        .formatted(pgCtl()));
    }

    private static Path pgCtl() throws IOException {
        try (Stream<Path> found =
                Files.find(PROGRAMS, 4, (path, _) -> path.endsWith("bin/pg_ctl"))) {
            return found.findFirst().orElseThrow();
        }
    }

    /** Where they are, for the PATH. */
    public Path folder() {
        return folder.resolve("tools");
    }

    private static String java(String main) {
        return "exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        main);
    }

    private static void write(Path script, String text) throws IOException {
        Files.writeString(script, "#!/usr/bin/env bash\n" + text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
