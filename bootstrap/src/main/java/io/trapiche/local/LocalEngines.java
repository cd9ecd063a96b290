package io.trapiche.local;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineFailed;
import io.trapiche.engines.EngineSettings;
import io.trapiche.engines.EngineWatch;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, Kafka and the sandbox of local mode, started side by side. */
final class LocalEngines implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalEngines.class);

    private final EmbeddedPostgreSql postgres;
    private final EmbeddedKafka kafka;
    private final @Nullable Sandbox sandbox;
    private final String sandboxUrl;
    private final List<EngineWatch> watches = new ArrayList<>();

    private LocalEngines(
            EmbeddedPostgreSql postgres,
            EmbeddedKafka kafka,
            @Nullable Sandbox sandbox,
            String sandboxUrl) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.sandbox = sandbox;
        this.sandboxUrl = sandboxUrl;
    }

    static LocalEngines start(LocalSettings settings, Consumer<String> progress) {
        Path data = settings.data();
        if (settings.fresh()) {
            forget(data);
        }
        EngineSettings postgresSettings =
                EngineSettings.in(data.resolve("postgresql"))
                        .withPort(settings.postgresPort(), "--postgres-port")
                        .withProgress(progress);
        EngineSettings kafkaSettings =
                EngineSettings.in(data.resolve("kafka"))
                        .withPort(settings.kafkaPort(), "--kafka-port")
                        .withProgress(progress);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = executor.submit(() -> EmbeddedPostgreSql.start(postgresSettings));
            var kafka = executor.submit(() -> EmbeddedKafka.start(kafkaSettings));
            var sandbox = executor.submit(() -> sandbox(settings, progress));
            return allOrNone(settings, postgres, kafka, sandbox);
        }
    }

    /**
     * Has engines that die started again from now on.
     *
     * @param lost told in one sentence of one that does not come back
     */
    void watch(InstantSource clock, Consumer<String> lost) {
        watches.add(EngineWatch.over(postgres, clock, lost));
        watches.add(EngineWatch.over(kafka, clock, lost));
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
            Future<EmbeddedPostgreSql> postgres,
            Future<EmbeddedKafka> kafka,
            Future<@Nullable Sandbox> sandbox) {
        try {
            Sandbox started = result(sandbox);
            String url = settings.sandboxUrl();
            return new LocalEngines(
                    result(postgres),
                    result(kafka),
                    started,
                    url != null ? url : Objects.requireNonNull(started).baseUri().toString());
        } catch (RuntimeException failure) {
            for (Future<? extends @Nullable AutoCloseable> engine :
                    List.of(postgres, kafka, sandbox)) {
                closeQuietly(engine);
            }
            throw failure;
        }
    }

    private static <T extends @Nullable Object> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("stopped while starting", stopped);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new EngineFailed("an engine did not start", failure);
        }
    }

    private static void closeQuietly(Future<? extends @Nullable AutoCloseable> engine) {
        try {
            AutoCloseable started = result(engine);
            if (started != null) {
                started.close();
            }
        } catch (Exception failure) {
            log.debug("an engine that did not start needs no stop", failure);
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
                kafka.bootstrapServers(),
                "trapiche.vtex.base-url",
                withoutTrailingSlash(sandboxUrl) + "/{account}");
    }

    String sandboxUrl() {
        return withoutTrailingSlash(sandboxUrl);
    }

    String kafkaServers() {
        return kafka.bootstrapServers();
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
        if (sandbox != null) {
            sandbox.close();
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.execute(kafka::close);
            executor.execute(postgres::close);
        }
    }
}
