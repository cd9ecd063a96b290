package io.trapiche.engines;

import static java.util.Locale.ROOT;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's programs, unpacked once per user and archive and shared by all instances. The
 * archives come from Maven Central ({@code io.zonky.test.postgres}).
 */
record PostgreSqlBinaries(Path folder) {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final int DIGEST_LENGTH = 16;

    static PostgreSqlBinaries unpackedFor(EngineSettings settings) {
        try {
            var archive = archive();
            var home = home(settings);
            var name = "postgresql-" + digest(archive);
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

    private static void unpack(byte[] archive, Path home, String name) throws IOException {
        synchronized (ONE_AT_A_TIME) {
            try (var _ = FolderLock.await(home)) {
                Folders.makeWhole(
                        home,
                        name,
                        draft -> Unpacking.unpack(new ByteArrayInputStream(archive), draft));
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

    private static byte[] archive() throws IOException {
        try (var archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
            return archive.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String architecture() {
        var name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String digest(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
