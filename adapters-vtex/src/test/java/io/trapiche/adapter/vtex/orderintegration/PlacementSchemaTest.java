package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored bodies, which other tests compare with what is sent, keep VTEX's schema. */
final class PlacementSchemaTest {

    private static final Path RESOURCES = Path.of("src/test/resources/vtex");
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(read(RESOURCES.resolve("placement.schema.json")));

    static Stream<Path> bodies() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("placements"))) {
            return files
                    .filter(file -> !file.endsWith("approval.json"))
                    .filter(file -> !file.endsWith("declared-nulls.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_is_as_vtex_describes_it(Path file) {
        assertThat(faults(read(file))).isEmpty();
    }

    @Test
    void declared_nulls_are_what_the_schema_does_not_know() {
        assertThat(faults(read(RESOURCES.resolve("placements/declared-nulls.json")))).isNotEmpty();
    }

    @Test
    void the_schema_can_refuse() {
        assertThat(faults("{}")).isNotEmpty();
        assertThat(
                        faults(
                                read(RESOURCES.resolve("placements/seller-delivers.json"))
                                        .replace("\"residential\"", "\"Residential\"")))
                .isNotEmpty();
    }

    private static List<Error> faults(String body) {
        return SCHEMA.validate(body, InputFormat.JSON);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
