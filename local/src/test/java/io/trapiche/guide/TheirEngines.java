package io.trapiche.guide;

import io.trapiche.engines.EmbeddedKafka;
import io.trapiche.engines.EmbeddedPostgreSql;
import io.trapiche.engines.EngineSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL and a Kafka of an operator's own: nothing in them is of Trapiche. */
final class TheirEngines implements AutoCloseable {

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgreSql postgres;

    TheirEngines(Path folder) throws SQLException {
        this.folder = folder;
        kafka = EmbeddedKafka.start(EngineSettings.in(folder.resolve("kafka")));
        postgres = EmbeddedPostgreSql.start(EngineSettings.in(folder.resolve("postgresql")));
        String url = "jdbc:postgresql://127.0.0.1:" + postgresPort() + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(url, EmbeddedPostgreSql.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE trapiche");
            statement.execute("DROP ROLE trapiche");
        }
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    int postgresPort() {
        return postgres.port();
    }

    Path cluster() {
        return folder.resolve("postgresql/cluster");
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
    }
}
