package io.trapiche.engines;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;

/**
 * PostgreSQL's programs for this operating system as they lie on the class path, from the {@code
 * io.zonky.test.postgres} artifacts. Those for Linux need glibc.
 */
record PostgreSqlArchive(URL url) {

    static PostgreSqlArchive ofThisMachine() {
        var name = name(System.getProperty("os.name"), System.getProperty("os.arch"));
        var url = PostgreSqlArchive.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new EngineFailed(
                    "PostgreSQL: no programs for this machine (expected on the class path: %s)"
                            .formatted(name));
        }
        return new PostgreSqlArchive(url);
    }

    static String name(String system, String architecture) {
        var name = system.toLowerCase(ROOT);
        if (name.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        if (name.startsWith("mac")) {
            return "postgres-darwin-x86_64.txz";
        }
        return architecture.equals("aarch64")
                ? "postgres-linux-arm_64.txz"
                : "postgres-linux-x86_64.txz";
    }

    /** Tells one archive from another without reading it: its checksum in the jar, and its size. */
    String fingerprint() throws IOException {
        var connection = url.openConnection();
        return "%x-%x".formatted(checksum(connection), connection.getContentLengthLong());
    }

    private static long checksum(URLConnection connection) throws IOException {
        return connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : 0;
    }

    void unpackTo(Path folder) throws IOException {
        try (var archive = url.openStream()) {
            Unpacking.unpack(archive, folder);
        }
    }
}
