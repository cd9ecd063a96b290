package io.trapiche.endtoend;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/metrics.md}. */
final class MetricTable {

    private static final List<String> MARKS = List.of("<!-- metrics -->", "<!-- libraries -->");
    private static final Set<String> TIMED = Set.of("summary", "histogram");

    private final List<Row> rows;

    private MetricTable(List<Row> rows) {
        this.rows = rows;
    }

    /** A metric, under the name of its family in Prometheus's format. */
    record Row(String name, String type, String overInstances, String shown) {

        private static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Row(cells.get(1).replace("`", ""), cells.get(2), cells.get(6), cells.get(7));
        }

        boolean isOurs() {
            return name.startsWith("trapiche_");
        }

        boolean isAlwaysShown() {
            return shown.equals("always");
        }

        /** As code names it, before Prometheus's format adds what it is. */
        String inCode() {
            return name.replaceFirst("_(total|seconds|pieces|accounts|calls_per_minute)$", "")
                    .replace('_', '.');
        }

        /** The names of its series. */
        private Stream<String> series() {
            Stream<String> timed =
                    type.equals("histogram")
                            ? Stream.of("_count", "_sum", "_max", "_bucket")
                            : Stream.of("_count", "_sum", "_max");
            return TIMED.contains(type) ? timed.map(name::concat) : Stream.of(name);
        }
    }

    static MetricTable read() throws IOException {
        String text = Files.readString(SourceTree.top().resolve("docs/metrics.md"));
        return new MetricTable(MARKS.stream().flatMap(mark -> table(text, mark)).toList());
    }

    /** Less the table's head and the line below it. */
    private static Stream<Row> table(String text, String mark) {
        return text.substring(text.indexOf(mark) + mark.length())
                .stripLeading()
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(Row::of);
    }

    List<Row> rows() {
        return rows;
    }

    Set<String> series() {
        return rows.stream().flatMap(Row::series).collect(Collectors.toUnmodifiableSet());
    }
}
