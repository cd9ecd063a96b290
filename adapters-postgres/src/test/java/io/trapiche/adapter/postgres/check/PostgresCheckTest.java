package io.trapiche.adapter.postgres.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.checking.port.Finding;
import io.trapiche.application.checking.port.Finding.Verdict;
import io.trapiche.application.checking.port.LiveCheck;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.checking.LiveCheckContract;
import io.trapiche.testkit.checking.SilentPort;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresCheckTest extends LiveCheckContract {

    private static final Map<String, String> OPTIONS =
            Map.of("options", "-c idle_in_transaction_session_timeout=10000");
    private static final int CONNECTIONS = 49;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final SilentPort silent = SilentPort.open();

    @AfterEach
    void close() {
        silent.close();
    }

    @Override
    protected LiveCheck atSoundSystem() {
        return checkOf(owner());
    }

    @Override
    protected LiveCheck atNobody() {
        return at(SilentPort.closed());
    }

    @Override
    protected LiveCheck atSilence() {
        return at(silent.number());
    }

    private static LiveCheck at(int port) {
        return checkOf(
                address("jdbc:postgresql://127.0.0.1:" + port + "/hub?password=" + SECRET, "me"));
    }

    @Override
    protected String addressSetting() {
        return "spring.datasource.url";
    }

    @Override
    protected String stateOfSystem() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*)::text from pg_class")
                .query(String.class)
                .single();
    }

    @Test
    void an_empty_schema_is_made_by_the_first_start() {
        assertThat(atSoundSystem().look())
                .contains(
                        Finding.sound("schema public is empty; the first start makes its tables"));
    }

    @Test
    void a_migrated_schema_is_told_by_its_version() {
        migrate("latest");
        String before = stateOfSystem();

        assertThat(atSoundSystem().look())
                .noneMatch(Finding::isWrong)
                .contains(Finding.sound("schema public is at version 115, the newest"));
        assertThat(stateOfSystem()).isEqualTo(before);
    }

    @Test
    void an_older_schema_needs_the_owner_of_its_tables() {
        migrate("102");
        TestPostgres.administer(
                database,
                "create role %s login password 'x'".formatted(other()),
                "grant create on schema public to " + other(),
                "grant select, insert, update, delete on all tables in schema public to "
                        + other());

        assertThat(atSoundSystem().look())
                .contains(
                        Finding.sound(
                                "schema public is at version 102; the next start makes 11 more"
                                        + " migrations"));
        assertThat(wrong(checkOf(address(database.jdbcUrl(), other()))))
                .containsExactly(
                        "the tables in schema public belong to trapiche, and role %1$s may not change them (expected: their owner, as the next start makes migrations): grant trapiche to %1$s"
                                .formatted(other()));
    }

    @Test
    void a_role_without_rights_on_the_tables_is_told_which() {
        migrate("latest");
        TestPostgres.administer(
                database,
                "create role %s login password 'x'".formatted(other()),
                "grant select on flyway_schema_history to " + other(),
                "grant select on domain_event to " + other());

        assertThat(wrong(checkOf(address(database.jdbcUrl(), other()))))
                .singleElement()
                .asString()
                .contains("may not use these tables: ", "domain_event", "inbox")
                .endsWith("grant them on all tables in schema public to " + other());
    }

    @Test
    void a_schema_of_a_later_version_is_refused() {
        migrate("latest");
        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        insert into flyway_schema_history
                        values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true)
                        """)
                .update();

        assertThat(wrong(atSoundSystem()))
                .containsExactly(
                        "schema public is at version 999, made by a later version of Trapiche, and this one knows %s at most (expected: a version that this one knows): run that later version, or restore a copy of the database from before its first start"
                                .formatted(newest()));
    }

    @Test
    void what_a_later_version_stored_of_a_seller_is_said_not_to_be_known() {
        migrate("latest");
        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        insert into domain_event (aggregate_identifier, sequence_number, event_identifier,
                                                  type, recorded_at, payload_type, payload_revision, payload, meta_data)
                        values ('seller-account/loja', 0, gen_random_uuid(), 'seller-account', now(),
                                'seller-account.later', '1', '{}', '{}')
                        """)
                .update();
        PostgresCheck check =
                new PostgresCheck(
                        owner(),
                        stored -> {
                            var _ = stored.apply(new AccountName("loja"));
                            return List.of();
                        });

        assertThat(check.look())
                .contains(
                        Finding.unknown(
                                "settings of sellers cannot be held against what is stored of them: stored event of a type this version does not know: seller-account.later"));
    }

    private String newest() {
        return JdbcClient.create(database.dataSource())
                .sql("select max(version::int) from flyway_schema_history where version <> '999'")
                .query(String.class)
                .single();
    }

    @Test
    void a_migration_that_was_changed_is_named() {
        migrate("latest");
        JdbcClient.create(database.dataSource())
                .sql("update flyway_schema_history set checksum = 1 where version = '100'")
                .update();

        assertThat(wrong(atSoundSystem())).singleElement().asString().contains("migration 100 ");
    }

    @Test
    void tables_of_somebody_else_are_left_alone() {
        JdbcClient.create(database.dataSource()).sql("create table theirs (id int)").update();

        assertThat(wrong(atSoundSystem()))
                .containsExactly(
                        "schema public holds something that Trapiche did not make (expected: an empty schema): make a database or a schema for Trapiche alone, and name it in spring.datasource.url");
    }

    @Test
    void a_role_that_may_not_create_is_told_the_grant() {
        TestPostgres.administer(database, "create role %s login password 'x'".formatted(other()));

        assertThat(wrong(checkOf(address(database.jdbcUrl(), other()))))
                .containsExactly(
                        "role %1$s may not create tables in schema public (expected: CREATE, as the first start makes the tables): grant create on schema public to %1$s"
                                .formatted(other()));
    }

    @Test
    void a_search_path_that_leads_nowhere_is_told() {
        assertThat(wrong(checkOf(address(database.jdbcUrl() + "?currentSchema=away", "trapiche"))))
                .singleElement()
                .asString()
                .startsWith("the search_path of role trapiche leads to no schema");
    }

    @Test
    void a_wrong_password_is_told_without_it() {
        TestPostgres.administer(
                database, "create role %s login password 'right'".formatted(other()));
        TestPostgres.guard(other());

        assertThat(
                        wrong(
                                checkOf(
                                        new DatabaseAddress(
                                                database.jdbcUrl(),
                                                other(),
                                                SECRET,
                                                OPTIONS,
                                                CONNECTIONS))))
                .containsExactly(
                        "PostgreSQL at "
                                + database.jdbcUrl()
                                + " refuses the role or its password (expected: a connection within seconds): mend spring.datasource.url, spring.datasource.username, spring.datasource.password or the server")
                .allMatch(sentence -> !sentence.contains(SECRET));
    }

    @Test
    void a_database_that_is_not_there_is_told() {
        String nowhere = database.jdbcUrl().replace(database.name(), "nowhere");

        assertThat(wrong(checkOf(address(nowhere, "trapiche"))))
                .singleElement()
                .asString()
                .startsWith("PostgreSQL at " + nowhere + " has no such database");
    }

    @Test
    void settings_that_lose_orders_or_end_work_are_told() {
        TestPostgres.administer(
                database,
                "alter database %s set synchronous_commit = off".formatted(database.name()),
                "alter database %s set statement_timeout = '30s'".formatted(database.name()),
                "alter database %s set idle_session_timeout = '1min'".formatted(database.name()),
                "alter database %s set default_transaction_read_only = on"
                        .formatted(database.name()),
                "alter database %s connection limit 20".formatted(database.name()));
        DatabaseAddress withoutOptions =
                new DatabaseAddress(database.jdbcUrl(), "trapiche", "trapiche", Map.of(), 250);

        assertThat(wrong(checkOf(withoutOptions)))
                .extracting(sentence -> sentence.replaceFirst(" \\(expected.*", ""))
                .contains(
                        "the server takes no writes",
                        "synchronous_commit is off, and a crash loses orders that were accepted",
                        "statement_timeout of the role is 30000 ms",
                        "idle_session_timeout ends connections that wait for news",
                        "the server allows 197 connections",
                        "the database allows 20 connections");
    }

    @Test
    void another_encoding_is_refused() {
        TestPostgres.administer(
                database,
                "create database latin_%1$s owner trapiche template template0 encoding LATIN1 locale 'C'"
                        .formatted(database.name()));
        String latin = database.jdbcUrl().replace(database.name(), "latin_" + database.name());

        assertThat(wrong(checkOf(address(latin, "trapiche"))))
                .singleElement()
                .asString()
                .startsWith("the database's encoding is LATIN1 (expected: UTF8)");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .target(target)
                .load()
                .migrate();
    }

    private String other() {
        return "other_" + database.name();
    }

    private DatabaseAddress owner() {
        return address(database.jdbcUrl(), database.user());
    }

    private static DatabaseAddress address(String url, String role) {
        return new DatabaseAddress(url, role, role, OPTIONS, CONNECTIONS);
    }

    private static LiveCheck checkOf(DatabaseAddress address) {
        return new PostgresCheck(address, _ -> List.of());
    }

    private static List<String> wrong(LiveCheck check) {
        return check.look().stream()
                .filter(finding -> finding.verdict() == Verdict.WRONG)
                .map(Finding::sentence)
                .toList();
    }
}
