package io.trapiche.testkit.engines;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.FolderInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Temporary folders of embedded engines, one per engine and JVM. A test JVM that was killed leaves
 * its folder and its PostgreSQL server behind; the next one removes both.
 */
enum EngineFolder {
    POSTGRESQL,
    KAFKA;

    /** A younger folder may be one whose engine is about to lock it. */
    private static final Duration SURELY_LOCKED = Duration.ofMinutes(1);

    /** A folder nobody has used, not made yet. */
    Path fresh() {
        var parent = parent();
        removeLeftOvers(parent, Instant.now().minus(SURELY_LOCKED));
        return parent.resolve(UUID.randomUUID().toString());
    }

    private Path parent() {
        var user = System.getProperty("user.name");
        return Path.of(System.getProperty("java.io.tmpdir"), "trapiche-test-" + user, name());
    }

    void remove(Path folder) {
        switch (this) {
            case POSTGRESQL -> EmbeddedPostgreSql.remove(folder);
            case KAFKA -> EmbeddedKafka.remove(folder);
        }
    }

    void removeLeftOvers(Path parent, Instant before) {
        try {
            Files.createDirectories(parent);
            for (var folder : children(parent)) {
                removeIfLeftOver(folder, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeIfLeftOver(Path folder, Instant before) throws IOException {
        if (Files.exists(folder)
                && Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
            try {
                remove(folder);
            } catch (FolderInUse e) {
                // Another test JVM is at work there.
            }
        }
    }

    private static List<Path> children(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            return children.toList();
        }
    }
}
