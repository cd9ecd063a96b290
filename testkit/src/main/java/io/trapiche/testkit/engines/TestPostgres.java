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

    /** Carries statements out in the database as a superuser. */
    public static void administer(TestDatabase database, String... statements) {
        var server = SERVER.running();
        try (var connection =
                DriverManager.getConnection(
                        server.jdbcUrl(database.name()), server.admin(), server.adminPassword())) {
            for (var sql : statements) {
                run(connection, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot administer " + database.name(), e);
        }
    }

    /**
     * Has the server ask for passwords where the role logs in; the embedded one asks nobody by
     * itself.
     */
    public static void guard(String role) {
        try (var connection = adminConnection(SERVER.running())) {
            var file = value(connection, "current_setting('hba_file')");
            // Read first: what is written to is empty from the statement's begin.
            var rules = value(connection, "pg_read_file('" + file + "')");
            run(
                    connection,
                    """
                    copy (select 'host all %s all scram-sha-256' union all
                          select * from regexp_split_to_table($rules$%s$rules$, E'\\n'))
                      to '%s'
                    """
                            .formatted(role, rules, file));
            run(connection, "select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot guard " + role, e);
        }
    }

    private static String value(Connection connection, String expression) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + expression)) {
            rows.next();
            return rows.getString(1);
        }
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
