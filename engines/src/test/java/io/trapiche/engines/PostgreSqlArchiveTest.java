package io.trapiche.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgreSqlArchiveTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64",
        "Linux, aarch64",
        "Mac OS X, aarch64",
        "Mac OS X, x86_64",
        "Windows 11, amd64"
    })
    void every_supported_system_finds_its_programs_on_the_class_path(
            String system, String architecture) {
        var name = PostgreSqlArchive.name(system, architecture);

        assertThat(getClass().getClassLoader().getResource(name)).isNotNull();
    }
}
