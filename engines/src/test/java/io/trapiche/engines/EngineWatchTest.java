package io.trapiche.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EngineWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final List<String> lost = new CopyOnWriteArrayList<>();

    @Test
    void a_postgresql_that_was_killed_runs_again_on_its_port_with_what_was_committed()
            throws Exception {
        try (var engine = EmbeddedPostgreSql.start(EngineSettings.in(folder));
                var _ = watched(engine)) {
            run(engine, "CREATE TABLE kept AS SELECT 7 AS id");
            var killed = postmaster();
            killed.destroyForcibly();
            killed.onExit().join();

            await().atMost(PATIENCE).ignoreExceptions().until(() -> kept(engine) == 7);
            assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
        }
        assertThat(lost).isEmpty();
        assertThat(Postmaster.aliveIn(folder.resolve("cluster"))).isEmpty();
    }

    @Test
    void a_kafka_that_met_a_fatal_fault_runs_again_on_its_port_with_its_topics() throws Exception {
        try (var engine = EmbeddedKafka.start(EngineSettings.in(folder))) {
            make(engine, "kept");
            loseDataFolder();
            await().atMost(PATIENCE).until(() -> engine.fault().isPresent());
            bringDataFolderBack();

            try (var _ = watched(engine)) {
                await().atMost(PATIENCE).until(() -> engine.fault().isEmpty());
                assertThat(topics(engine)).contains("kept");
                make(engine, "another");
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void a_kafka_whose_data_is_gone_is_lost_and_stops_in_time() throws Exception {
        var engine = EmbeddedKafka.start(EngineSettings.in(folder));
        loseDataFolder();
        await().atMost(PATIENCE).until(() -> engine.fault().isPresent());
        var watch = Stopwatch.start();
        try (var _ = watched(engine)) {
            await().atMost(PATIENCE).until(() -> !lost.isEmpty());
        }
        engine.close();

        assertThat(watch.millis()).isLessThan(10_000);
        assertThat(lost).hasSize(1);
        assertThat(lost.getFirst()).contains("Kafka");
        assertThat(folder.resolve("data").resolve("meta.properties"))
                .as("made anew")
                .doesNotExist();
    }

    @Test
    void an_engine_that_dies_again_and_again_is_lost() {
        var engine = new Mortal();
        try (var _ = watched(engine)) {
            await().atMost(PATIENCE).until(() -> !lost.isEmpty());
        }
        assertThat(engine.restarts).hasValue(Restarts.MOST);
        assertThat(lost).hasSize(1);
    }

    @Test
    void an_engine_that_was_closed_has_no_fault() {
        var engine = EmbeddedKafka.start(EngineSettings.in(folder));
        engine.close();
        engine.restart();

        assertThat(engine.fault()).isEmpty();
        assertThat(EnginePort.isAnswered(engine.port())).isFalse();
    }

    @Test
    void a_fatal_fault_concerns_brokers_that_ran_and_none_started_later() {
        KafkaExit.keepJvmAlive();
        long before = KafkaExit.count();
        try {
            Exit.halt(1, "log dirs failed");
        } catch (EngineFailed expected) {
            assertThat(expected).hasMessageContaining("log dirs failed");
        }

        assertThat(KafkaExit.after(before)).get().asString().contains("log dirs failed");
        assertThat(KafkaExit.after(KafkaExit.count())).isEmpty();
    }

    private EngineWatch watched(WatchedEngine engine) {
        return EngineWatch.over(engine, InstantSource.system(), lost::add);
    }

    /** The broker notices with the next checkpoint that it writes there, as with a full disk. */
    private void loseDataFolder() throws IOException {
        Files.move(folder.resolve("data"), folder.resolve("away"));
    }

    /** The dying broker may have made folders of its own where its data was. */
    private void bringDataFolderBack() {
        Path data = folder.resolve("data");
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            if (Files.exists(data)) {
                                Files.move(
                                        data,
                                        Files.createTempDirectory(folder, "aside").resolve("data"));
                            }
                            Files.move(folder.resolve("away"), data);
                            return true;
                        });
    }

    private ProcessHandle postmaster() throws IOException {
        return Postmaster.aliveIn(folder.resolve("cluster")).orElseThrow().process();
    }

    private static void run(EmbeddedPostgreSql engine, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(engine.jdbcUrl() + "?user=trapiche");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int kept(EmbeddedPostgreSql engine) throws SQLException {
        try (var connection = DriverManager.getConnection(engine.jdbcUrl() + "?user=trapiche");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT id FROM kept")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void make(EmbeddedKafka engine, String topic) throws Exception {
        try (var admin = admin(engine)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Set<String> topics(EmbeddedKafka engine) throws Exception {
        try (var admin = admin(engine)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(EmbeddedKafka engine) {
        return Admin.create(Map.of("bootstrap.servers", engine.bootstrapServers()));
    }

    /** Starts well each time, and is dead at once. */
    private static final class Mortal implements WatchedEngine {
        private final AtomicInteger restarts = new AtomicInteger();

        @Override
        public String name() {
            return "Mortal";
        }

        @Override
        public Optional<String> fault() {
            return Optional.of("dead");
        }

        @Override
        public void restart() {
            restarts.incrementAndGet();
        }
    }
}
