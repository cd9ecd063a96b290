package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.StateName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents name the states as they are published, and list all that there are. */
class StateNamesTest {

    private static final Pattern LISTED =
            Pattern.compile("A `status` of a channel order is one of ([^.]+)\\.");
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    private static final Pattern STEP_TABLE =
            Pattern.compile("(?s)\\| State of the marketplace's order \\|(.*?)\n\n");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\|([^|]+)\\|");

    private static final Pattern PICTURE =
            Pattern.compile("(?s)flowchart LR\\s+place\\(\\[\"PlaceOrder\"]\\)(.*?)```");
    private static final Pattern ARROW_LABEL = Pattern.compile("-- \"[^\"]*\"");
    private static final Pattern BOX = Pattern.compile("[a-z]+(?:[_-][a-z]+)*");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    private static final Path TOP = Path.of("..");

    @Test
    void the_guide_lists_them_in_their_order() throws IOException {
        var listed = LISTED.matcher(Files.readString(TOP.resolve("docs/erp.md")));
        assertThat(listed.find()).isTrue();

        assertThat(names(listed.group(1)))
                .isEqualTo(Stream.of(StateName.values()).map(StateName::published).toList());
    }

    @Test
    void each_has_its_next_step() throws IOException {
        var table = STEP_TABLE.matcher(Files.readString(TOP.resolve("docs/architecture.md")));
        assertThat(table.find()).isTrue();

        assertThat(FIRST_CELL.matcher(table.group(1)).results())
                .flatExtracting(cell -> names(cell.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(StateName.values()).map(StateName::published).toList());
    }

    @Test
    void the_picture_of_an_order_s_way_has_each() throws IOException {
        var picture = PICTURE.matcher(Files.readString(TOP.resolve("README.md")));
        assertThat(picture.find()).isTrue();
        String boxes = ARROW_LABEL.matcher(picture.group(1)).replaceAll("");

        assertThat(BOX.matcher(boxes).results())
                .extracting(box -> box.group().replace('_', '-'))
                .hasSizeGreaterThan(StateName.values().length)
                .hasSameElementsAs(
                        Stream.of(StateName.values()).map(StateName::published).toList());
    }

    /** What code calls them, no reader of these finds in an answer or a message. */
    @Test
    void no_document_for_users_calls_them_as_code_does() throws IOException {
        List<String> inCode =
                Stream.of(ChannelOrderState.class, ChannelOrderEvent.class)
                        .flatMap(StateNamesTest::leaves)
                        .map(Class::getSimpleName)
                        .toList();
        assertThat(inCode).contains("AwaitingSeller", "CancellationRefused");

        for (Path document : documents()) {
            assertThat(CODE.matcher(Files.readString(document)).results())
                    .as(document.toString())
                    .extracting(code -> code.group(1))
                    .doesNotContainAnyElementsOf(inCode);
        }
    }

    /** All but records of decisions, and the glossary, which leads from words to code. */
    private static List<Path> documents() throws IOException {
        try (Stream<Path> below = Files.walk(TOP.resolve("docs"))) {
            return Stream.concat(Stream.of(TOP.resolve("README.md")), below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.startsWith(TOP.resolve("docs/adr")))
                    .filter(path -> !path.endsWith("glossary.md"))
                    .toList();
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StateNamesTest::leaves)
                : Stream.of(type);
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
