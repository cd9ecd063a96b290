package io.trapiche.adapter.postgres.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What runbooks have an operator ask PostgreSQL can be asked of the tables that there are. Runs
 * blocks of SQL, SQL in a sentence and what {@code psql -c} is given, and takes all of it back.
 */
class RunbookSqlTest {

    private static final Pattern SQL =
            Pattern.compile(
                    "(?s)```sql\\n(.+?)```|`((?:select|alter|update|insert|delete)\\s[^`]+)`|psql\\b[^\\n]* -c \"([^\"]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("<([a-zA-Z ]+)>");

    /** Those that are no part of a text. */
    private static final Map<String, String> STAND_INS = Map.of("pid", "0", "role", "current_user");

    private final MigratedDatabase database = new MigratedDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private record Asked(Path runbook, String sql) {

        String withoutPlaceholders() {
            return PLACEHOLDER
                    .matcher(sql)
                    .replaceAll(found -> STAND_INS.getOrDefault(found.group(1), "none"));
        }
    }

    @Test
    void what_runbooks_ask_can_be_asked() throws IOException {
        List<Asked> all = asked();

        assertThat(all).hasSizeGreaterThanOrEqualTo(12);
        for (Asked asked : all) {
            assertThat(fault(asked.withoutPlaceholders())).as(asked.toString()).isEmpty();
        }
    }

    @Test
    void a_column_that_is_not_there_would_be_noticed() {
        assertThat(fault("select sequence, kind from domain_event")).contains("\"sequence\"");
        assertThat(fault("select 1; select kind from work_queue")).contains("\"kind\"");
    }

    private static List<Asked> asked() throws IOException {
        try (Stream<Path> runbooks = Files.list(SourceTree.top().resolve("docs/runbooks"))) {
            return runbooks.sorted().flatMap(RunbookSqlTest::asked).toList();
        }
    }

    private static Stream<Asked> asked(Path runbook) {
        try {
            return SQL.matcher(Files.readString(runbook))
                    .results()
                    .flatMap(
                            found ->
                                    Stream.of(found.group(1), found.group(2), found.group(3))
                                            .filter(Objects::nonNull))
                    .map(sql -> new Asked(runbook.getFileName(), sql));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty when it can be run. */
    private String fault(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
                return "";
            } finally {
                connection.rollback();
            }
        } catch (SQLException fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
