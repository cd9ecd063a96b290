package io.trapiche.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once per user and archive and shared by all instances. */
record PostgreSqlBinaries(Path folder) {
    private static final Object ONE_AT_A_TIME = new Object();

    static PostgreSqlBinaries unpackedFor(EngineSettings settings) {
        try {
            var archive = PostgreSqlArchive.ofThisMachine();
            var home = home(settings);
            var name = "postgresql-" + archive.fingerprint();
            if (!Files.isDirectory(home.resolve(name))) {
                settings.tell(EmbeddedPostgreSql.NAME, "unpacking");
                unpack(archive, home, name);
            }
            return new PostgreSqlBinaries(home.resolve(name));
        } catch (IOException e) {
            throw new EngineFailed("PostgreSQL: its programs could not be unpacked", e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** The major version, as {@code PG_VERSION} in a cluster has it. */
    String version() throws IOException {
        try (var lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElse("").replaceFirst("^# PostgreSQL ", "").strip();
        }
    }

    private static void unpack(PostgreSqlArchive archive, Path home, String name)
            throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (var _ = FolderLock.await(home)) {
                Folders.makeWhole(home, name, archive::unpackTo);
            }
        }
    }

    /**
     * The user's own cache: a folder under the shared temporary one could be planted by another
     * user.
     */
    private static Path home(EngineSettings settings) throws IOException {
        var cache = Path.of(System.getProperty("user.home"), ".cache");
        try {
            return Files.createDirectories(cache.resolve("trapiche"));
        } catch (IOException e) {
            return Files.createDirectories(settings.folder().resolve("programs"));
        }
    }
}
