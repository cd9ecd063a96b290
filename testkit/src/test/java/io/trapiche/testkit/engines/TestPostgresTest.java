package io.trapiche.testkit.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class TestPostgresTest {

    @Test
    void databases_are_empty_and_apart() throws SQLException {
        var one = TestPostgres.freshDatabase();
        var other = TestPostgres.freshDatabase();

        run(one, "CREATE TABLE only_here (id int)");

        assertThat(value(one, TABLES)).isEqualTo("1");
        assertThat(value(other, TABLES)).isEqualTo("0");
    }

    @Test
    void the_owner_is_no_superuser_and_may_make_schemas() throws SQLException {
        var database = TestPostgres.freshDatabase();

        run(database, "CREATE SCHEMA own");

        assertThat(value(database, "SELECT usesuper FROM pg_user WHERE usename = current_user"))
                .isEqualTo("f");
    }

    @Test
    void text_sorts_the_same_everywhere() throws SQLException {
        var database = TestPostgres.freshDatabase();

        assertThat(
                        value(
                                database,
                                "SELECT string_agg(v, '' ORDER BY v) FROM (VALUES ('b'), ('B'), ('a'), ('ç')) t(v)"))
                .isEqualTo("Babç");
    }

    @Test
    void all_tests_of_a_jvm_share_one_server() {
        var one = TestPostgres.freshDatabase();
        var other = TestPostgres.freshDatabase();

        assertThat(one.jdbcUrl().replace(one.name(), ""))
                .isEqualTo(other.jdbcUrl().replace(other.name(), ""));
    }

    private static final String TABLES =
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(TestDatabase database, String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
