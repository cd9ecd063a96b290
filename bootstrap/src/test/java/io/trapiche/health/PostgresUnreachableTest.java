package io.trapiche.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PostgresUnreachableTest {

    private final PostgresUnreachable analyzer =
            new PostgresUnreachable(
                    environment("jdbc:postgresql://me:secret@db:5432/hub?password=secret"));

    @ParameterizedTest
    @CsvSource({
        "08001, PostgreSQL does not answer at jdbc:postgresql://db:5432/hub.",
        "28P01, PostgreSQL at jdbc:postgresql://db:5432/hub refuses the role or its password.",
        "3D000, PostgreSQL at jdbc:postgresql://db:5432/hub has no such database.",
    })
    void the_cause_is_told_without_a_secret(String state, String sentence) {
        assertThat(told(state, sentence).getAction())
                .startsWith("Mend spring.datasource.url,")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    57P03 | takes no connections at present, as it starts, recovers or stops. | Wait until
                    57P01 | takes no connections at present, as it starts, recovers or stops. | Wait until
                    53300 | has no connection left. | Raise max_connections
                    """)
    void a_server_that_takes_none_now_is_waited_for(String state, String what, String action) {
        assertThat(told(state, "PostgreSQL at jdbc:postgresql://db:5432/hub " + what).getAction())
                .startsWith(action);
    }

    private FailureAnalysis told(String state, String sentence) {
        FailureAnalysis told =
                Objects.requireNonNull(
                        analyzer.analyze(
                                new IllegalStateException(new SQLException("secret", state))));

        assertThat(told.getDescription()).isEqualTo(sentence);
        return told;
    }

    @Test
    void another_failure_of_the_database_is_none_of_these() {
        assertThat(analyzer.analyze(new IllegalStateException(new SQLException("no", "42P01"))))
                .isNull();
    }

    private static Environment environment(String url) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("given", Map.of("spring.datasource.url", url)));
        return environment;
    }
}
