package io.trapiche.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class EmbeddedPostgreSqlTest {
    /** One cluster for all tests: making one takes longer than all the rest. */
    @TempDir static Path folder;

    @Test
    void rows_survive_stop_and_start() throws SQLException {
        try (var engine = EmbeddedPostgreSql.start(settings())) {
            run(engine, "DROP TABLE IF EXISTS kept");
            run(engine, "CREATE TABLE kept (id int)");
            run(engine, "INSERT INTO kept VALUES (7)");
        }
        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThat(value(engine, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void data_of_another_major_version_is_refused_in_a_sentence_and_left_alone()
            throws IOException {
        EmbeddedPostgreSql.start(settings()).close();
        Path version = folder.resolve("cluster/PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "11\n");
        try {
            assertThatExceptionOfType(EngineFailed.class)
                    .isThrownBy(() -> EmbeddedPostgreSql.start(settings()))
                    .withMessageStartingWith(
                            "PostgreSQL: the data in %s was made by version 11 (expected: %s, which"
                                    .formatted(folder.resolve("cluster"), ours.strip()));
        } finally {
            Files.writeString(version, ours);
        }
        EmbeddedPostgreSql.start(settings()).close();
    }

    @Test
    void a_transaction_left_open_is_ended_after_seconds() throws SQLException {
        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThat(value(engine, "SHOW idle_in_transaction_session_timeout")).isEqualTo("10s");
        }
    }

    @Test
    void what_a_killed_process_committed_is_there_and_its_server_is_gone() throws Exception {
        var orphan = orphanWithARow();
        assertThat(orphan.isAlive()).isTrue();

        var told = new ArrayList<String>();
        try (var engine = EmbeddedPostgreSql.start(settings().withProgress(told::add))) {
            assertThat(value(engine, "SELECT id FROM kept")).isEqualTo("7");
            assertThat(servers()).hasSize(1).doesNotContain(orphan.pid());
        }
        assertThat(told)
                .anyMatch(line -> line.contains("stopping the server (process " + orphan.pid()));
        assertThat(servers()).isEmpty();
    }

    @Test
    void what_a_killed_server_committed_is_there() throws Exception {
        var orphan = orphanWithARow();
        orphan.destroyForcibly();
        awaitNoServer();

        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThat(value(engine, "SELECT id FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void removing_the_folder_stops_the_server_left_behind() throws Exception {
        var orphan = orphanWithARow();
        assertThat(orphan.isAlive()).isTrue();

        EmbeddedPostgreSql.remove(folder);

        assertThat(servers()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_process_that_was_given_the_old_servers_number_is_left_alone() throws Exception {
        EmbeddedPostgreSql.start(settings()).close();
        var own = ProcessHandle.current().pid();
        Files.writeString(pidFile(), own + "\n" + folder + "\n0\n1\n");

        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThat(value(engine, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (var other = new ServerSocket(0, 1, Inet4Address.ofLiteral("127.0.0.1"))) {
            int port = other.getLocalPort();
            var settings = settings().withPort(port, "postgresql.port");

            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(() -> EmbeddedPostgreSql.start(settings))
                    .withMessageContaining("PostgreSQL")
                    .withMessageContaining(Integer.toString(port))
                    .withMessageContaining("postgresql.port");
        }
    }

    @Test
    void a_fixed_port_is_used_again_after_a_restart() {
        int port = EnginePort.anyFree();
        for (int start = 0; start < 2; start++) {
            try (var engine =
                    EmbeddedPostgreSql.start(settings().withPort(port, "postgresql.port"))) {
                assertThat(engine.port()).isEqualTo(port);
            }
        }
    }

    @Test
    void a_folder_in_use_is_refused_and_its_server_goes_on() throws SQLException {
        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThatExceptionOfType(FolderInUse.class)
                    .isThrownBy(() -> EmbeddedPostgreSql.start(settings()));
            assertThat(value(engine, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void commits_are_durable_and_only_loopback_is_listened_on() throws SQLException {
        try (var engine = EmbeddedPostgreSql.start(settings())) {
            assertThat(value(engine, "SHOW fsync")).isEqualTo("on");
            assertThat(value(engine, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(engine, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(value(engine, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(engine, "SELECT usesuper FROM pg_user WHERE usename = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void stops_quickly_while_clients_are_connected() throws SQLException {
        var engine = EmbeddedPostgreSql.start(settings());
        try (var _ = connect(engine)) {
            var watch = Stopwatch.start();
            engine.close();
            assertThat(watch.millis()).isLessThan(Duration.ofSeconds(10).toMillis());
        }
    }

    @Test
    void progress_is_told() {
        var told = new ArrayList<String>();
        EmbeddedPostgreSql.start(settings().withProgress(told::add)).close();

        assertThat(told).allMatch(line -> line.startsWith("PostgreSQL: "));
        assertThat(told)
                .anyMatch(line -> line.matches("PostgreSQL: ready on port \\d+ after \\d+ ms"));
        assertThat(told.getLast()).matches("PostgreSQL: stopped after \\d+ ms");
    }

    private EngineSettings settings() {
        return EngineSettings.in(folder);
    }

    private ProcessHandle orphanWithARow() throws Exception {
        try (var child = EngineChild.start("postgresql", folder);
                var connection = connect(child.port())) {
            run(connection, "DROP TABLE IF EXISTS kept");
            run(connection, "CREATE TABLE kept (id int)");
            run(connection, "INSERT INTO kept VALUES (7)");
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst()))
                .orElseThrow();
    }

    private Path pidFile() {
        return Postmaster.pidFile(folder.resolve("cluster"));
    }

    /** Postmasters, told from their children by the folder among their arguments. */
    private List<Long> servers() {
        return ProcessHandle.allProcesses()
                .filter(this::isServerOfFolder)
                .map(ProcessHandle::pid)
                .toList();
    }

    private boolean isServerOfFolder(ProcessHandle process) {
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        var command = process.info().command().orElse("");
        return command.endsWith("postgres")
                && arguments.contains(folder.resolve("cluster").toString());
    }

    private void awaitNoServer() {
        await().until(() -> servers().isEmpty());
    }

    private static Connection connect(EmbeddedPostgreSql engine) throws SQLException {
        return connect(engine.port());
    }

    private static Connection connect(int port) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, EmbeddedPostgreSql.DATABASE);
        return DriverManager.getConnection(
                url, EmbeddedPostgreSql.USER, EmbeddedPostgreSql.PASSWORD);
    }

    private static void run(EmbeddedPostgreSql engine, String sql) throws SQLException {
        try (var connection = connect(engine)) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedPostgreSql engine, String query) throws SQLException {
        try (var connection = connect(engine);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
