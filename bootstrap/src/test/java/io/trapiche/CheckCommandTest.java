package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.settings.declared.SettingsCheck;
import io.trapiche.start.Assembly;
import io.trapiche.start.SettingsBeforeStart;
import io.trapiche.testkit.checking.SilentPort;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestKafka;
import io.trapiche.testkit.engines.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

class CheckCommandTest {

    private static final String SECRET = "a-secret-of-somebody-with-32-characters";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final StringWriter told = new StringWriter();

    @Test
    void everything_is_looked_at_though_one_is_away() throws Exception {
        boolean sound = check(Assembly.CONFIGURED);

        assertThat(sound).isFalse();
        assertThat(told.toString())
                .contains(
                        "settings: nothing is wrong",
                        "PostgreSQL: nothing is wrong",
                        "schema public is empty",
                        "an instance opens 49 connections at most",
                        "Kafka: nothing is wrong",
                        "6 topics are not there yet",
                        "VTEX:",
                        "  - account loja: GET /api/oms/pvt/orders/{orderId} gave no answer")
                .doesNotContain(SECRET, "Exception", "\tat ");
        assertThat(tables()).isZero();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            assertThat(admin.listTopics().names().get())
                    .noneMatch(topic -> topic.startsWith("trapiche.loja."));
        }
    }

    @Test
    void settings_that_cannot_work_keep_the_others_from_nothing() {
        assertThat(check(Assembly.CONFIGURED, "--trapiche.kafka.partitions=0")).isFalse();

        assertThat(told.toString())
                .contains(
                        "settings that cannot work:",
                        "trapiche.kafka.partitions",
                        "PostgreSQL: nothing is wrong",
                        "  - not looked at, as settings cannot work (expected",
                        "account loja: GET /api/oms/pvt/orders/{orderId} gave no answer")
                .doesNotContain(SECRET);
    }

    @Test
    void a_misspelt_name_does_not_hide_what_is_missing() {
        check(Assembly.LOCAL, "--trapiche.grpc.prt=1", "--trapiche.accounts.bazar.currency=BRL");

        assertThat(told.toString())
                .contains(
                        "settings that cannot work:",
                        "did you mean trapiche.grpc.port?",
                        "account bazar lacks:")
                .doesNotContain("nothing is missing");
    }

    @Test
    void an_address_that_is_missing_is_a_fault_like_others() {
        ConfigurableEnvironment settings =
                SettingsBeforeStart.read(
                        new String[] {
                            "--spring.datasource.url=jdbc:postgresql:hub",
                            "--trapiche.kafka.partitions=0"
                        });

        assertThat(TrapicheApplication.faults(settings))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("trapiche.kafka.partitions"))
                .anyMatch(fault -> fault.contains("trapiche.kafka.bootstrap-servers is not"));
        assertThat(TrapicheApplication.faults(SettingsBeforeStart.read(new String[0])))
                .anyMatch(fault -> fault.startsWith("neither spring.datasource.url nor"));
    }

    @Test
    void a_database_that_is_away_is_told_in_a_sentence() {
        assertThat(
                        check(
                                Assembly.CONFIGURED,
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                        + SilentPort.closed()
                                        + "/hub"))
                .isFalse();

        assertThat(told.toString())
                .contains("  - PostgreSQL does not answer at jdbc:postgresql://127.0.0.1:")
                .contains("Kafka: nothing is wrong");
    }

    @Test
    void an_address_that_is_not_set_is_no_reason_to_look_elsewhere() {
        assertThat(check(Assembly.CONFIGURED, "--trapiche.kafka.bootstrap-servers=")).isFalse();

        assertThat(told.toString())
                .contains(
                        "Kafka:",
                        "  - not looked at, as trapiche.kafka.bootstrap-servers is not set")
                .doesNotContain("127.0.0.1:9092");
    }

    @Test
    void settings_that_contradict_what_is_stored_are_told_with_the_way_out() {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        stored(0, "registered", "'account', 'loja', 'currency', 'CLP'");
        stored(1, "marketplace-connected", "'marketplace', 'feira', 'affiliateId', 'FRD'");

        assertThat(check(Assembly.CONFIGURED, "--trapiche.accounts.loja.marketplaces.novo=FRD"))
                .isFalse();

        assertThat(told.toString())
                .contains(
                        "settings: nothing is wrong",
                        "PostgreSQL:",
                        "  - trapiche.accounts.loja.currency: BRL is set, and the account is stored with CLP (expected: CLP): set trapiche.accounts.loja.currency=CLP; where CLP is no longer right, leave BRL and say so by trapiche.accounts.loja.former-currency=CLP",
                        "  - trapiche.accounts.loja.marketplaces.novo: FRD is set, and stored as that of marketplace feira (expected: an affiliate id of its own): set trapiche.accounts.loja.marketplaces.feira=FRD for the marketplace that has it, and make another affiliate at VTEX for novo");
    }

    @Test
    void a_currency_that_takes_the_place_of_the_stored_one_is_no_contradiction() {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        stored(0, "registered", "'account', 'loja', 'currency', 'CLP'");

        check(Assembly.CONFIGURED, "--trapiche.accounts.loja.former-currency=CLP");

        assertThat(told.toString()).contains("PostgreSQL: nothing is wrong");
    }

    private void stored(int sequence, String type, String members) {
        JdbcClient.create(database.dataSource())
                .sql(
                        """
                        insert into domain_event (aggregate_identifier, sequence_number, event_identifier,
                                                  type, recorded_at, payload_type, payload_revision, payload, meta_data)
                        values ('seller-account/loja', :sequence, gen_random_uuid(), 'seller-account', now(),
                                'seller-account.' || :type, '1',
                                json_build_object('at', '2026-03-02T12:00:01Z', %s), '{}')
                        """
                                .formatted(members))
                .param("sequence", sequence)
                .param("type", type)
                .update();
    }

    @Test
    void local_mode_looks_at_settings_alone_and_says_so() {
        check(Assembly.LOCAL);

        assertThat(told.toString())
                .contains("PostgreSQL, Kafka and VTEX: not looked at, as local mode brings its own")
                .doesNotContain("gave no answer");
    }

    private boolean check(Assembly assembly, String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--trapiche.vtex.base-url=http://127.0.0.1:%d/{account}"
                                        .formatted(SilentPort.closed()),
                                "--trapiche.vtex.public-base-url=https://hub.example.com",
                                "--trapiche.vtex.accounts.loja.app-key=key",
                                "--trapiche.vtex.accounts.loja.app-token=" + SECRET,
                                "--trapiche.accounts.loja.currency=BRL"));
        args.addAll(List.of(more));
        if (args.stream().noneMatch(arg -> arg.startsWith("--spring.datasource.url"))) {
            args.add("--spring.datasource.url=" + database.jdbcUrl());
        }
        if (args.stream().noneMatch(arg -> arg.startsWith("--" + Assembly.KAFKA))) {
            args.add("--trapiche.kafka.bootstrap-servers=" + servers());
        }
        ConfigurableEnvironment settings = SettingsBeforeStart.read(args.toArray(String[]::new));
        return CheckCommand.run(
                settings,
                new SettingsCheck(settings, List.of()).faults(),
                assembly,
                new PrintWriter(told));
    }

    private static String servers() {
        return TestKafka.bootstrapServers();
    }

    private int tables() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from pg_tables where schemaname = 'public'")
                .query(Integer.class)
                .single();
    }
}
