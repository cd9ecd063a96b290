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

/** The guide for ERP systems lists the states that there are. */
class StateNamesTest {

    private static final Pattern LISTED =
            Pattern.compile("A `status` of a channel order is one of ([^.]+)\\.");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void the_guide_lists_them_in_their_order() throws IOException {
        var listed = LISTED.matcher(Files.readString(Path.of("../docs/erp.md")));
        assertThat(listed.find()).isTrue();

        List<String> names =
                NAME.matcher(listed.group(1)).results().map(found -> found.group(1)).toList();

        assertThat(names)
                .isEqualTo(Stream.of(StateName.values()).map(StateName::published).toList());
    }
}
