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
