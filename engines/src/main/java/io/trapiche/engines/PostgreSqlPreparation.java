package io.trapiche.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Checks that a started server is the expected one and durable, and makes the service's role and
 * database.
 */
record PostgreSqlPreparation(String jdbcUrl, Path cluster) {
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    void prepare() throws SQLException {
        try (var connection =
                DriverManager.getConnection(jdbcUrl, EmbeddedPostgreSql.SUPERUSER, "")) {
            checkCluster(connection);
            for (var setting : MUST_BE_ON) {
                checkOn(connection, setting);
            }
            makeRoleAndDatabase(connection);
        }
    }

    private void checkCluster(Connection connection) throws SQLException {
        var actual = value(connection, "SHOW data_directory");
        if (!isCluster(Path.of(actual))) {
            throw new EngineFailed(
                    "PostgreSQL: answers for %s (expected: %s)".formatted(actual, cluster));
        }
    }

    private boolean isCluster(Path actual) {
        try {
            return Files.isSameFile(actual, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkOn(Connection connection, String setting) throws SQLException {
        var actual = value(connection, "SHOW " + setting);
        if (!actual.equals("on")) {
            throw new EngineFailed(
                    "PostgreSQL: %s is %s (expected: on)".formatted(setting, actual));
        }
    }

    private static void makeRoleAndDatabase(Connection connection) throws SQLException {
        if (value(connection, "SELECT count(*) FROM pg_roles WHERE rolname = 'trapiche'")
                .equals("0")) {
            run(connection, "CREATE ROLE trapiche LOGIN PASSWORD 'trapiche'");
        }
        if (value(connection, "SELECT count(*) FROM pg_database WHERE datname = 'trapiche'")
                .equals("0")) {
            run(connection, "CREATE DATABASE trapiche OWNER trapiche TEMPLATE template0");
        }
    }

    private static String value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
