package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationAtStartTest {

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Flyway flyway = Flyway.configure().dataSource(database.dataSource()).load();
    private final MigrationAtStart migration = new MigrationAtStart();

    @Test
    void an_empty_schema_and_one_of_this_version_are_migrated() {
        migration.migrate(flyway);
        migration.migrate(flyway);

        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void a_schema_of_a_later_version_ends_the_start_with_a_sentence_and_the_way_out() {
        migration.migrate(flyway);
        String known = String.valueOf(Objects.requireNonNull(flyway.info().current()).getVersion());
        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        insert into flyway_schema_history
                        values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true)
                        """)
                .update();

        assertThatExceptionOfType(MigrationAtStart.Refused.class)
                .isThrownBy(() -> migration.migrate(flyway))
                .satisfies(refused -> isTold(refused, known));
    }

    private static void isTold(MigrationAtStart.Refused refused, String known) {
        FailureAnalysis told =
                Objects.requireNonNull(
                        new MigrationAtStart.Told().analyze(new IllegalStateException(refused)));

        assertThat(told.getDescription())
                .isEqualTo(
                        "The database's schema is at version 999, made by a later version of"
                                + " Trapiche, and this one knows "
                                + known
                                + " at most.");
        assertThat(told.getAction())
                .startsWith("Run that later version, or restore a copy of the database");
    }
}
