package io.trapiche.guide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.delivery.MadeRelease;
import io.trapiche.engines.EnginePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every command of the operators' guide, in its order and in one shell, on engines that
 * somebody else started.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class OperatingGuideTest {

    private static final Path DOCUMENTS = Path.of("..", "docs");

    private final Map<String, String> names = new TreeMap<>();
    private Guide guide;
    private TheirEngines engines;
    private TrustedSandbox vtex;
    private GuideShell shell;
    private Path etc;

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
        guide = new Guide(DOCUMENTS.resolve("operating.md"));
        etc = folder.resolve("etc");
        engines = new TheirEngines(Files.createDirectories(folder.resolve("engines")));
        Path certificate = Certificate.in(Files.createDirectories(etc));
        vtex = new TrustedSandbox(certificate);
        name(folder);
        Path made = Files.createDirectories(folder.resolve("made"));
        Path release =
                MadeRelease.in(made, "022")
                        .unpacked(Files.createDirectories(folder.resolve("unpacked")));
        shell = new GuideShell(release, environment(new Tools(folder)));
    }

    @AfterAll
    void stop() throws Exception {
        try (var _ = engines;
                var _ = vtex;
                AutoCloseable _ = this::stopProxy;
                var _ = shell) {
            // Each ends, whatever becomes of the others.
        }
    }

    /** It runs by itself, whatever becomes of the shell that started it. */
    private void stopProxy() throws IOException {
        Path pid = etc.resolve("nginx.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    .ifPresent(ProcessHandle::destroy);
        }
    }

    private void name(Path folder) {
        names.put("PGHOST", "127.0.0.1");
        names.put("PGPORT", Integer.toString(engines.postgresPort()));
        names.put("PGUSER", "postgres");
        names.put("KAFKA", engines.kafka());
        names.put("HUB", "127.0.0.1");
        for (String port : new String[] {"HTTPS", "HTTP", "MANAGEMENT", "GRPC"}) {
            names.put(port, Integer.toString(EnginePort.forAnotherProcess()));
        }
        names.put("ETC", etc.toString());
        names.put("ACCOUNT", TrustedSandbox.ACCOUNT.name());
        names.put("CURRENCY", "BRL");
        names.put("APP_KEY", TrustedSandbox.ACCOUNT.appKey());
        names.put("APP_TOKEN", TrustedSandbox.ACCOUNT.appToken());
        names.put("MARKETPLACE", "mymarket");
        names.put("AFFILIATE", "MKT");
        names.put("PGDATA", engines.cluster().toString());
        names.put("BACKUP", folder.resolve("backup").toString());
    }

    /** Where VTEX is played is no part of the guide; nor is how fast a JVM of tests starts. */
    private Map<String, String> environment(Tools tools) {
        return Map.of(
                "PATH",
                tools.folder() + ":/usr/sbin:" + System.getenv("PATH"),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JDK_JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1",
                "CACHE_DIRECTORY",
                "/nowhere",
                "TRAPICHE_VTEX_BASEURL",
                vtex.baseUrl());
    }

    @Test
    @Order(1)
    void from_nothing_to_a_running_service() throws Exception {
        assertThat(Guide.variables(guide.of("Names").getFirst()))
                .containsExactlyInAnyOrderElementsOf(names.keySet());
        run("Names");
        var _ =
                shell.run(
                        names.entrySet().stream()
                                .map(
                                        name ->
                                                "export %s='%s'"
                                                        .formatted(name.getKey(), name.getValue()))
                                .collect(joining("\n")));
        run("Secrets");
        String secrets = Files.readString(etc.resolve("secrets.properties"));
        run("Secrets");
        assertThat(etc.resolve("secrets.properties")).hasContent(secrets);
        run("PostgreSQL");
        String vtex = guide.of("VTEX").getFirst().commands();
        var _ = shell.run("APP_TOKEN=revoked\n" + vtex);
        var _ = shell.run("APP_TOKEN='" + TrustedSandbox.ACCOUNT.appToken() + "'\n" + vtex);
        run("Settings");
        assertThat(run("Start")).contains("\"status\":\"UP\"");
        run("TLS in front");
    }

    @Test
    @Order(2)
    void an_order_travels() throws Exception {
        assertThat(run("The first order"))
                .contains("ORDER_STATE_APPROVED", "ORDER_STATE_IN_HANDLING")
                .contains("\"orderId\":\"MKT-1001\"");
        assertThat(
                        shell.run(
                                "psql -At trapiche -c \"SELECT count(*) FROM inbox WHERE source = 'PROCESSING_RESULT'\""))
                .as("VTEX calls back through the proxy")
                .doesNotStartWith("0");
    }

    @Test
    @Order(3)
    void a_second_instance_comes_and_goes() throws Exception {
        var blocks = guide.of("More instances");
        assertThat(blocks).hasSize(2);
        assertThat(shell.run(blocks.getFirst().commands())).contains("\"status\":\"UP\"");
        assertThat(
                        shell.run(
                                "until curl -fsS \"http://127.0.0.1:$((MANAGEMENT + 1))/actuator/prometheus\""
                                        + " | grep 'grpc_calls_seconds_count.*GetOrder.*[1-9]';"
                                        + " do hub \"$order\" GetOrder; done"))
                .as("nginx passes calls on to both")
                .contains("GetOrder");

        var _ = shell.run(blocks.getLast().commands());

        assertThat(shell.run("hub \"$order\" GetOrder; hub \"$order\" GetOrder"))
                .as("and to the one that is left")
                .contains("ORDER_STATE_IN_HANDLING");
    }

    @Test
    @Order(4)
    void what_was_placed_after_the_backup_is_there_after_each_restore() throws Exception {
        var blocks = guide.of("Backup and restore");
        assertThat(blocks).hasSize(3);
        String copy = "umask 022\n" + blocks.get(1).commands();
        String restore = blocks.get(2).commands();
        var _ = shell.run("umask 022\n" + blocks.get(0).commands());
        var _ = shell.run(copy);
        assertThat(shell.run("find \"$BACKUP\" -perm /077")).as("others may read").isBlank();
        assertThat(place("1002")).contains("orders/1002");
        stopService();

        var _ = shell.run(restore);
        run("Start");
        awaitApproved("1002");
        assertThat(shell.run("hub \"$order\" GetOrder")).contains("ORDER_STATE_IN_HANDLING");

        assertThat(place("1003")).contains("orders/1003");
        stopService();
        var _ = shell.run("pg_ctl -D \"$PGDATA\" -m immediate -w stop >/dev/null");
        var _ = shell.run(restore);
        run("Start");
        awaitApproved("1003");
        var _ = shell.run(copy);
    }

    private void awaitApproved(String id) throws Exception {
        assertThat(
                        shell.run(
                                "until hub \"${order/1001/"
                                        + id
                                        + "}\" GetOrder | grep ORDER_STATE_APPROVED; do sleep 1; done"))
                .contains("APPROVED");
    }

    @Test
    @Order(5)
    void a_database_that_lost_its_last_ids_gets_past_them() throws Exception {
        long id = transaction() + 5_000;
        String runbook = Files.readString(DOCUMENTS.resolve("runbooks/database-restored.md"));
        String steps =
                runbook.substring(runbook.indexOf("   psql"), runbook.indexOf("   SQL\n"))
                        .replaceAll("(?m)^   ", "")
                        .replace("<id>", Long.toString(id));

        var _ = shell.run(steps + "SQL\n");

        assertThat(transaction()).isGreaterThan(id);
    }

    @Test
    @Order(6)
    void a_marketplace_s_token_is_rotated() throws Exception {
        run("Rotating secrets");
        stopService();
        run("Start");
        assertThat(
                        shell.run(
                                "mv \"$ETC/hand-out/marketplace-token.new\" \"$ETC/hand-out/marketplace-token\"\nhub \"$order\" GetOrder"))
                .contains("orders/1001");
    }

    @Test
    @Order(7)
    void every_section_was_run() {
        assertThat(guide.sections())
                .containsExactly(
                        "Names",
                        "Secrets",
                        "PostgreSQL",
                        "VTEX",
                        "Settings",
                        "Start",
                        "TLS in front",
                        "The first order",
                        "More instances",
                        "Backup and restore",
                        "Rotating secrets");
    }

    private String run(String section) throws Exception {
        StringBuilder said = new StringBuilder();
        for (Guide.Block block : guide.of(section)) {
            said.append(shell.run(block.commands()));
        }
        return said.toString();
    }

    private String place(String id) throws Exception {
        return shell.run(
                "hub \"$(sed 's/\"1001\"/\"" + id + "\"/' \"$ETC/order.json\")\" PlaceOrder");
    }

    private void stopService() throws Exception {
        var _ = shell.run("kill -TERM $(jobs -pr)\nwait || true");
    }

    private long transaction() throws Exception {
        return Long.parseLong(
                shell.run("psql -At trapiche -c 'SELECT pg_current_xact_id()'").strip());
    }
}
