package io.trapiche.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.sql.Types;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;
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
        record("999");

        assertThatExceptionOfType(MigrationAtStart.Refused.class)
                .isThrownBy(() -> migration.migrate(flyway))
                .satisfies(refused -> isTold(refused, known));
    }

    @Test
    void a_later_version_that_migrates_while_this_one_waits_ends_the_start_too() {
        migration.migrate(flyway);
        Flyway waiting =
                Flyway.configure()
                        .dataSource(database.dataSource())
                        .callbacks(new Meanwhile(() -> record("999")))
                        .load();

        assertThatExceptionOfType(MigrationAtStart.Refused.class)
                .isThrownBy(() -> migration.migrate(waiting))
                .withMessageContaining("is at version 999");
    }

    @Test
    void migrations_without_a_version_and_earlier_ones_that_went_do_not() {
        migration.migrate(flyway);
        record("0.1");
        record(null);

        assertThatCode(() -> migration.migrate(tolerant())).doesNotThrowAnyException();
    }

    /** Flyway itself minds migrations that are gone. */
    private Flyway tolerant() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load();
    }

    private void record(@Nullable String version) {
        int one =
                JdbcClient.create(database.dataSource())
                        .sql(
                                """
                                insert into flyway_schema_history
                                select max(installed_rank) + 1, :version, 'other', 'SQL', 'other.sql', 1,
                                       'x', now(), 1, true
                                from flyway_schema_history
                                """)
                        .param("version", version, Types.VARCHAR)
                        .update();
        assertThat(one).isOne();
    }

    /** What another instance does before this one's migration begins. */
    private record Meanwhile(Runnable deed) implements Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            deed.run();
        }

        @Override
        public String getCallbackName() {
            return "meanwhile";
        }
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
