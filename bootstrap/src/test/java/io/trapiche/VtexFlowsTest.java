package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.domain.oms.status.NamedStatus;
import io.trapiche.domain.oms.status.StageLabel;
import io.trapiche.domain.oms.status.StatusFlow;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The document of statuses and flows says what the domain's table says. */
class VtexFlowsTest {

    private static final Pattern NODE = Pattern.compile("(?m)^ +(\\w+)\\(?\\[\"([a-z-]+)\"]\\)?$");
    private static final Pattern ARROW =
            Pattern.compile("(?m)^ +(\\w+) (?:-->|-\\.->)(?:\\|\"[^\"]+\"\\|)? (\\w+)$");

    @Test
    void the_table_of_statuses_is_the_domains() throws IOException {
        assertThat(rowsBehind("<!-- statuses -->"))
                .isEqualTo(Stream.of(NamedStatus.values()).map(VtexFlowsTest::row).toList());
    }

    @Test
    void the_table_of_stages_is_the_domains() throws IOException {
        assertThat(rowsBehind("<!-- stages -->"))
                .isEqualTo(
                        Stream.of(StageLabel.values())
                                .map(
                                        label ->
                                                "| %d | `%s` | %s |"
                                                        .formatted(
                                                                label.stage(),
                                                                label.key(),
                                                                label.label()))
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_flows_picture_has_the_statuses_of_the_flow_and_no_other(StatusFlow flow)
            throws IOException {
        assertThat(NODE.matcher(picture(flow)).results().map(node -> node.group(2)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(NamedStatus.values())
                                .filter(named -> named.flows().contains(flow))
                                .filter(named -> named != NamedStatus.NONE)
                                .map(NamedStatus::value)
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void arrows_lead_between_statuses_and_nowhere_on_from_the_end(StatusFlow flow)
            throws IOException {
        String picture = picture(flow);
        List<String> nodes =
                NODE.matcher(picture).results().map(node -> node.group(1)).distinct().toList();

        assertThat(ARROW.matcher(picture).results())
                .hasSize((int) picture.lines().filter(line -> line.contains("->")).count())
                .allSatisfy(
                        arrow -> {
                            assertThat(nodes).contains(arrow.group(1), arrow.group(2));
                            assertThat(status(arrow.group(1)).isTerminal()).isFalse();
                        });
    }

    @Test
    void what_stands_in_no_picture_is_said_to() throws IOException {
        String prose = document().replace('\n', ' ');
        String named = prose.substring(prose.indexOf("Not in the pictures:"));
        String sentence = named.substring(0, named.indexOf('.'));

        assertThat(NamedStatus.values())
                .filteredOn(status -> status.flows().isEmpty())
                .isNotEmpty()
                .allSatisfy(status -> assertThat(sentence).contains("`" + status.value() + "`"));
    }

    private static NamedStatus status(String node) {
        return NamedStatus.valueOf(node.toUpperCase(Locale.ROOT));
    }

    private static String row(NamedStatus named) {
        return Stream.of(
                        named == NamedStatus.NONE ? "none" : "`" + named.value() + "`",
                        flows(named),
                        named.waitsFor().published(),
                        stage(named),
                        named.meaning())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String flows(NamedStatus named) {
        if (named.flows().isEmpty()) {
            return "no picture";
        }
        return named.flows().size() == StatusFlow.values().length
                ? "every"
                : named.flows().stream()
                        .sorted()
                        .map(flow -> flow.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String stage(NamedStatus named) {
        return switch (named.position()) {
            case OFF -> "none";
            case NOT_PLACED -> "1, not begun";
            case PLACING -> "1";
            case PLACED -> "2, not begun";
            case PAYING -> "2";
            case BEING_HANDLED -> "3";
            case SENDING -> "4 or 5";
        };
    }

    private static List<String> rowsBehind(String mark) throws IOException {
        String document = document();
        return document.substring(document.indexOf(mark))
                .lines()
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static String picture(StatusFlow flow) throws IOException {
        String name = flow.name().charAt(0) + flow.name().substring(1).toLowerCase(Locale.ROOT);
        String document = document();
        String chapter = document.substring(document.indexOf("### " + name + " flow"));
        String fenced = chapter.substring(chapter.indexOf("```mermaid"));
        return fenced.substring(0, fenced.indexOf("\n```"));
    }

    private static String document() throws IOException {
        return Files.readString(SourceTree.top().resolve("docs/vtex-flows.md"));
    }
}
