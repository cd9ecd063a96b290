package io.trapiche.faults.rounds;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Everything of one round. */
record RoundFolder(Path path) {

    static RoundFolder make(long seed) throws IOException {
        RoundFolder folder =
                new RoundFolder(Files.createTempDirectory("trapiche-round-" + seed + "-"));
        Files.createDirectories(folder.logs());
        return folder;
    }

    Path data() {
        return path.resolve("data");
    }

    Path evidence() {
        return path.resolve("evidence");
    }

    Path logs() {
        return evidence().resolve("logs");
    }

    /** The engines, if any still run on it, and then the data; the evidence stays. */
    void removeData() throws IOException {
        EmbeddedPostgreSql.remove(data().resolve("postgresql"));
        EmbeddedKafka.remove(data().resolve("kafka"));
        delete(data());
    }

    void remove() throws IOException {
        delete(path);
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path one : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
