package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.integration.IntegrationCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documented codes are those the code works by. */
class CodeTableTest {

    private static final Path DOCUMENT = Path.of("docs", "codes.md");

    @Test
    void the_documented_codes_are_those_of_the_table() throws Exception {
        String document = Files.readString(document());

        assertThat(
                        document.substring(document.indexOf("<!-- codes -->"))
                                .lines()
                                .skip(3)
                                .takeWhile(line -> line.startsWith("|"))
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        Arrays.stream(IntegrationCode.values())
                                .map(CodeTableTest::row)
                                .collect(Collectors.joining("\n")));
    }

    private static String row(IntegrationCode code) {
        return Stream.of(
                        code == IntegrationCode.OTHER ? "any other" : code.name(),
                        code.meaning(),
                        code.onPlacement().description(),
                        code.onApproval().description(),
                        code.owner().name().toLowerCase(Locale.ROOT),
                        code.advice())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Tests run in their module's folder, or in the top one. */
    private static Path document() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(DOCUMENT))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
