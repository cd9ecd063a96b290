package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document of VTEX's routes names those that are called, and each as it is called. */
class VtexRouteTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z]+ /[^`]+)` \\| (?:`(\\w+)`|–) \\| .+ \\|$");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    @Test
    void every_route_that_is_called_stands_there_once_and_no_other_is_said_to_be()
            throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.group(2) != null)
                .extracting(row -> row.group(2))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(VtexRoute.values()).map(VtexRoute::name).toList());
    }

    @Test
    void each_is_the_route_it_is_said_to_be() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.group(2) != null)
                .allSatisfy(
                        row ->
                                assertThat(unnamed(row.group(1)))
                                        .isEqualTo(
                                                unnamed(
                                                        VtexRoute.valueOf(row.group(2))
                                                                .toString())));
    }

    @Test
    void no_route_stands_there_twice() throws IOException {
        assertThat(rows()).extracting(row -> unnamed(row.group(1))).doesNotHaveDuplicates();
    }

    @Test
    void every_line_of_its_tables_is_read() throws IOException {
        assertThat(rows())
                .hasSize(
                        (int)
                                document()
                                        .lines()
                                        .filter(line -> line.matches("\\| `[A-Z]+ /.*"))
                                        .count());
    }

    /** VTEX names one variable in several ways. */
    private static String unnamed(String route) {
        return VARIABLE.matcher(route).replaceAll("{}");
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(document()).results().toList();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/vtex-routes.md"));
    }
}
