package io.trapiche.adapter.marketplace.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks metrics for a reason asks for one that {@code docs/errors.md} has: others are none. */
class ReasonsInAlertsTest {

    private static final Path TOP = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| ([A-Z_]+) \\|", Pattern.MULTILINE);
    private static final Pattern SELECTOR =
            Pattern.compile("trapiche_grpc_calls_seconds_\\w+\\{([^}]*)}");
    private static final Pattern LABEL =
            Pattern.compile("\\b(status|reason)(?:=|!=|=~|!~)\\\\?\"([^\"\\\\]*)");

    /** How many are named at least, so that a file that is read wrongly is noticed. */
    @ParameterizedTest
    @CsvSource({
        "deploy/prometheus/trapiche.rules.yml, 3",
        "deploy/prometheus/trapiche.rules.test.yml, 8",
    })
    void alerts_ask_for_reasons_that_are_documented(Path file, int least) throws IOException {
        List<String> reasons = selectors(file).flatMap(one -> named(one, "reason")).toList();

        assertThat(reasons).hasSizeGreaterThanOrEqualTo(least);
        assertThat(documented().keySet()).containsAll(reasons);
    }

    @ParameterizedTest
    @CsvSource({
        "deploy/prometheus/trapiche.rules.yml, 5",
        "deploy/prometheus/trapiche.rules.test.yml, 8",
        "deploy/grafana/marketplace.json, 1"
    })
    void and_for_statuses_that_calls_can_have(Path file, int least) throws IOException {
        List<String> statuses = selectors(file).flatMap(one -> named(one, "status")).toList();

        assertThat(statuses).hasSizeGreaterThanOrEqualTo(least);
        assertThat(Stream.of(Status.Code.values()).map(Enum::name)).containsAll(statuses);
    }

    /** A series that is played has the status of its reason, or would never be there. */
    @Test
    void reasons_are_played_with_their_status() throws IOException {
        Map<String, String> documented = documented();
        List<String> played =
                selectors(Path.of("deploy/prometheus/trapiche.rules.test.yml"))
                        .filter(one -> one.contains("reason="))
                        .toList();

        assertThat(played).hasSizeGreaterThan(10);
        assertThat(played)
                .allSatisfy(
                        one ->
                                assertThat(named(one, "status"))
                                        .containsExactlyElementsOf(
                                                named(one, "reason")
                                                        .map(documented::get)
                                                        .toList()));
    }

    private static Stream<String> selectors(Path file) throws IOException {
        return SELECTOR.matcher(Files.readString(TOP.resolve(file))).results().map(r -> r.group(1));
    }

    private static Stream<String> named(String selector, String label) {
        return LABEL.matcher(selector)
                .results()
                .filter(found -> found.group(1).equals(label))
                .flatMap(found -> Stream.of(found.group(2).split("\\|")));
    }

    /** Reasons and the statuses that go with them, and what a call without an error has. */
    private static Map<String, String> documented() throws IOException {
        return Stream.concat(
                        ROW.matcher(Files.readString(TOP.resolve("docs/errors.md")))
                                .results()
                                .map(row -> Map.entry(row.group(1), row.group(2))),
                        Stream.of(Map.entry("none", "OK")))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
