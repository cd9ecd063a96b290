package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary's words are one each, and what they point to is there. */
class GlossaryTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([^|]+) \\| [^|]+ \\| (`[^|]+) \\|$");
    private static final Pattern POINTER = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void every_word_stands_once_and_in_its_place() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(1).toLowerCase(Locale.ROOT))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void what_a_word_points_to_is_there() throws IOException {
        List<String> sources = sources();

        assertThat(rows())
                .flatExtracting(row -> POINTER.matcher(row.group(2)).results().toList())
                .isNotEmpty()
                .filteredOn(pointer -> !isThere(sources, pointer))
                .extracting(pointer -> pointer.group())
                .isEmpty();
    }

    private static List<MatchResult> rows() throws IOException {
        String glossary = Files.readString(SourceTree.top().resolve("docs/glossary.md"));
        return ROW.matcher(glossary).results().toList();
    }

    private static boolean isThere(List<String> sources, MatchResult pointer) {
        Pattern type =
                Pattern.compile(
                        "\\b(class|record|interface|enum) %s\\b".formatted(pointer.group(1)));
        String member = pointer.group(2);
        return sources.stream()
                .filter(source -> member == null || source.contains(member))
                .anyMatch(source -> type.matcher(source).find());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SourceTree.top())) {
            return files.filter(GlossaryTest::isSource).map(GlossaryTest::read).toList();
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java")
                && file.toString().contains(Path.of("src", "main", "java").toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
