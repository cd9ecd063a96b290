package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.StateName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents that list the states list those that there are. */
class StateNamesTest {

    private static final Pattern LISTED =
            Pattern.compile("A `status` of a channel order is one of ([^.]+)\\.");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private static final Pattern STEP_TABLE =
            Pattern.compile("(?s)\\| State of the marketplace's order \\|(.*?)\n\n");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]+)\\|");

    @Test
    void the_guide_lists_them_in_their_order() throws IOException {
        var listed = LISTED.matcher(Files.readString(Path.of("../docs/erp.md")));
        assertThat(listed.find()).isTrue();

        assertThat(names(listed.group(1)))
                .isEqualTo(Stream.of(StateName.values()).map(StateName::published).toList());
    }

    @Test
    void each_has_its_next_step() throws IOException {
        var table = STEP_TABLE.matcher(Files.readString(Path.of("../docs/architecture.md")));
        assertThat(table.find()).isTrue();

        assertThat(FIRST_CELL.matcher(table.group(1)).results())
                .flatExtracting(cell -> names(cell.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(StateName.values()).map(StateName::published).toList());
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
