package io.trapiche.testkit.engines;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The PostgreSQL server all tests of this JVM share; started at the first call, stopped when the
 * JVM ends.
 */
public final class TestPostgres {
    private static final String OWNER = "trapiche";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final SharedEngine<PostgresServer> SERVER =
            new SharedEngine<>(TestPostgres::start);

    private TestPostgres() {}

    /** A new empty database whose owner, no superuser, is the one to log in with. */
    public static TestDatabase freshDatabase() {
        var server = SERVER.running();
        var name = "test_" + MADE.incrementAndGet();
        try (var connection = adminConnection(server)) {
            run(
                    connection,
                    "CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING UTF8 LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
                            .formatted(name, OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the test database " + name, e);
        }
        return new TestDatabase(name, server.jdbcUrl(name), OWNER, OWNER);
    }

    private static PostgresServer start() {
        var server =
                DockerEngine.answers() ? PostgresServer.inContainer() : PostgresServer.embedded();
        try (var connection = adminConnection(server)) {
            makeOwner(connection);
            return server;
        } catch (SQLException e) {
            server.close();
            throw new IllegalStateException("cannot log in to the test server", e);
        }
    }

    private static void makeOwner(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
            if (!rows.next()) {
                run(connection, "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, OWNER));
            }
        }
    }

    private static Connection adminConnection(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"), server.admin(), server.adminPassword());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
