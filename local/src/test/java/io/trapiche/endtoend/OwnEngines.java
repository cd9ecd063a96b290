package io.trapiche.endtoend;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import io.trapiche.testkit.engines.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Engines of one test's own, which it may stop, start again and freeze. */
final class OwnEngines implements AutoCloseable {

    private final Path folder;
    private final EmbeddedKafka kafka;
    private EmbeddedPostgreSql postgres;

    OwnEngines(Path folder) {
        this.folder = folder;
        this.kafka = EmbeddedKafka.start(EngineSettings.in(folder.resolve("kafka")));
        this.postgres = EmbeddedPostgreSql.start(postgresSettings());
    }

    private EngineSettings postgresSettings() {
        return EngineSettings.in(folder.resolve("postgresql"));
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    TestDatabase database() {
        return new TestDatabase(
                EmbeddedPostgreSql.DATABASE,
                postgres.jdbcUrl(),
                EmbeddedPostgreSql.USER,
                EmbeddedPostgreSql.PASSWORD);
    }

    void stopPostgres() {
        postgres.close();
    }

    /** Where it was, with what it kept. */
    void startPostgres() {
        postgres =
                EmbeddedPostgreSql.start(
                        postgresSettings().withPort(postgres.port(), "the port before"));
    }

    /** The server is there, takes connections, and does nothing. */
    void freezePostgres() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thawPostgres() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Path pidFile = folder.resolve("postgresql/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        // The postmaster first, and looked at only then: nobody it starts meanwhile is missed.
        signal(signal, postmaster);
        for (ProcessHandle one : postmaster.descendants().toList()) {
            signal(signal, one);
        }
    }

    private static void signal(String signal, ProcessHandle process)
            throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
    }
}
