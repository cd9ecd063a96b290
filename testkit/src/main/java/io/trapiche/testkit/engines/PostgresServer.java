package io.trapiche.testkit.engines;

import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import java.nio.file.Path;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One running server, wherever it runs. */
sealed interface PostgresServer extends AutoCloseable {

    String jdbcUrl(String database);

    String admin();

    String adminPassword();

    @Override
    void close();

    static PostgresServer embedded() {
        var folder = EngineFolder.POSTGRESQL.fresh();
        return new Embedded(EmbeddedPostgreSql.start(EngineSettings.in(folder)), folder);
    }

    /** The image's major version is the embedded one's. */
    static PostgresServer inContainer() {
        var container = new PostgreSQLContainer("postgres:18");
        container.start();
        return new InContainer(container);
    }

    record Embedded(EmbeddedPostgreSql engine, Path folder) implements PostgresServer {
        @Override
        public String jdbcUrl(String database) {
            return engine.jdbcUrl(database);
        }

        @Override
        public String admin() {
            return EmbeddedPostgreSql.SUPERUSER;
        }

        @Override
        public String adminPassword() {
            return "";
        }

        @Override
        public void close() {
            engine.close();
            EngineFolder.POSTGRESQL.remove(folder);
        }
    }

    record InContainer(PostgreSQLContainer container) implements PostgresServer {
        @Override
        public String jdbcUrl(String database) {
            int port = container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
            return "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), port, database);
        }

        @Override
        public String admin() {
            return container.getUsername();
        }

        @Override
        public String adminPassword() {
            return container.getPassword();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}
