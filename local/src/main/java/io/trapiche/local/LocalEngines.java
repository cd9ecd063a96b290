package io.trapiche.local;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineFailed;
import io.trapiche.engines.EngineSettings;
import io.trapiche.engines.EngineWatch;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka and the sandbox of local mode, started side by side.
 *
 * <p>Only PostgreSQL is needed to make the service's objects. Meanwhile Kafka may start, whose
 * controller lets the session of a broker that crashed run out first, and the sandbox, which reads
 * all its orders.
 */
final class LocalEngines implements AutoCloseable {

    /** Whoever ends the service waits no longer for an engine that is still starting. */
    private static final Duration START_CUT_OFF = Duration.ofSeconds(4);

    /** A start that failed leaves no engine behind, however long that takes to come up. */
    private static final Duration START_GIVEN_UP = Duration.ofMinutes(2);

    private static final String HOST = "127.0.0.1:";

    private final LocalSettings settings;
    private final EmbeddedPostgreSql postgres;
    private final Starting<EmbeddedKafka> kafka;
    private final Starting<@Nullable Sandbox> sandbox;
    private final List<EngineWatch> watches = new CopyOnWriteArrayList<>();

    private LocalEngines(
            LocalSettings settings,
            EmbeddedPostgreSql postgres,
            Starting<EmbeddedKafka> kafka,
            Starting<@Nullable Sandbox> sandbox) {
        this.settings = settings;
        this.postgres = postgres;
        this.kafka = kafka;
        this.sandbox = sandbox;
    }

    static LocalEngines start(LocalSettings settings, Consumer<String> progress) {
        Path data = settings.data();
        if (settings.fresh()) {
            forget(data);
        }
        DataFolder.prepare(data);
        EngineSettings postgresSettings =
                EngineSettings.in(data.resolve("postgresql"))
                        .withPort(settings.postgresPort(), "--postgres-port")
                        .withProgress(progress);
        EngineSettings kafkaSettings =
                EngineSettings.in(data.resolve("kafka"))
                        .withPort(settings.kafkaPort(), "--kafka-port")
                        .withProgress(progress);
        return allOrNone(
                settings,
                Starting.begun(() -> EmbeddedPostgreSql.start(postgresSettings)),
                Starting.begun(() -> EmbeddedKafka.start(kafkaSettings)),
                Starting.begun(() -> sandbox(settings, progress)));
    }

    /**
     * Has a PostgreSQL that dies started again from now on.
     *
     * @param lost told in one sentence when it does not come back
     */
    void watchPostgres(InstantSource clock, Consumer<String> lost) {
        watches.add(EngineWatch.over(postgres, clock, lost));
    }

    /**
     * Returns when all of them run; a Kafka that dies from then on is started again.
     *
     * @param lost told in one sentence when it does not come back
     * @throws EngineFailed if one does not start
     */
    void awaitAll(InstantSource clock, Consumer<String> lost) {
        var _ = sandbox.running();
        watches.add(EngineWatch.over(kafka.running(), clock, lost));
    }

    private static void forget(Path data) {
        EmbeddedPostgreSql.remove(data.resolve("postgresql"));
        EmbeddedKafka.remove(data.resolve("kafka"));
        LocalFiles.delete(data);
    }

    private static @Nullable Sandbox sandbox(LocalSettings settings, Consumer<String> progress) {
        if (settings.sandboxUrl() != null) {
            return null;
        }
        Sandbox sandbox = started(settings);
        progress.accept("VTEX sandbox: ready on port " + sandbox.port());
        return sandbox;
    }

    private static Sandbox started(LocalSettings settings) {
        Path folder = LocalFiles.make(settings.data().resolve("sandbox"));
        try {
            return Sandbox.start(
                    SandboxSettings.local()
                            .withPort(settings.sandboxPort())
                            .withDataFile(folder.resolve("vtex")));
        } catch (IllegalStateException refused) {
            throw new EngineFailed(
                    refused.getMessage() + " (choose another with --sandbox-port)", refused);
        }
    }

    private static LocalEngines allOrNone(
            LocalSettings settings,
            Starting<EmbeddedPostgreSql> postgres,
            Starting<EmbeddedKafka> kafka,
            Starting<@Nullable Sandbox> sandbox) {
        try {
            EmbeddedPostgreSql running = postgres.running();
            kafka.refuseIfFailed();
            sandbox.refuseIfFailed();
            return new LocalEngines(settings, running, kafka, sandbox);
        } catch (RuntimeException failure) {
            for (Starting<? extends @Nullable AutoCloseable> engine :
                    List.of(postgres, kafka, sandbox)) {
                engine.closeWithin(START_GIVEN_UP);
            }
            throw failure;
        }
    }

    /** What the service needs to know of the engines. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                postgres.jdbcUrl() + "?reWriteBatchedInserts=true",
                "spring.datasource.username",
                EmbeddedPostgreSql.USER,
                "spring.datasource.password",
                EmbeddedPostgreSql.PASSWORD,
                "trapiche.kafka.bootstrap-servers",
                kafkaServers(),
                "trapiche.vtex.base-url",
                sandboxUrl() + "/{account}");
    }

    /** Known before the sandbox is there, unless it is to choose its port itself. */
    String sandboxUrl() {
        String given = settings.sandboxUrl();
        return given != null ? withoutTrailingSlash(given) : "http://" + HOST + sandboxPort();
    }

    private int sandboxPort() {
        return settings.sandboxPort() != 0
                ? settings.sandboxPort()
                : Objects.requireNonNull(sandbox.running()).port();
    }

    /** Known before Kafka is there, unless it is to choose its port itself. */
    String kafkaServers() {
        return HOST + (settings.kafkaPort() != 0 ? settings.kafkaPort() : kafka.running().port());
    }

    private static String withoutTrailingSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** What dies from now on is meant to. */
    void unwatch() {
        watches.forEach(EngineWatch::close);
    }

    @Override
    public void close() {
        unwatch();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(() -> sandbox.closeWithin(START_CUT_OFF));
            executor.execute(() -> kafka.closeWithin(START_CUT_OFF));
            executor.execute(postgres::close);
        }
    }
}
