package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of a document to a file, a folder or a heading leads there. */
class DocumentLinksTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern IN_CODE = Pattern.compile("`[^`\n]+`");
    private static final Pattern LINK = Pattern.compile("]\\(([^()\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) {
        assertThat(broken(SourceTree.top(), document)).isEmpty();
    }

    static List<Path> documents() throws IOException {
        Path top = SourceTree.top();
        try (Stream<Path> above = Files.list(top);
                Stream<Path> below = Files.walk(top.resolve("docs"))) {
            return Stream.of(above, below, Stream.of(top.resolve("sandbox/README.md")))
                    .flatMap(files -> files)
                    .filter(DocumentLinksTest::isDocument)
                    .map(top::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_link_that_leads_nowhere_is_named(@TempDir Path top) throws IOException {
        Files.writeString(
                top.resolve("a.md"),
                """
                # The `first` part, again
                [there](b.md) [there](b.md#one-part) [here](#the-first-part-again) [web](https://a.b/c)
                `[code](code.md)` [no file](c.md) [no heading](b.md#two) [not here](#second)
                ```
                # [fenced](fenced.md)
                ```
                [no heading](#fencedfencedmd)
                """);
        Files.writeString(top.resolve("b.md"), "## One part\n");

        assertThat(broken(top, Path.of("a.md")))
                .containsExactly("c.md", "b.md#two", "#second", "#fencedfencedmd");
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }

    private static List<String> broken(Path top, Path document) {
        Path file = top.resolve(document);
        String prose = IN_CODE.matcher(prose(file)).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches() && !leads(file, target))
                .toList();
    }

    private static boolean leads(Path from, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path to = path.isEmpty() ? from : from.resolveSibling(path);
        return Files.exists(to) && (hash < 0 || anchors(to).contains(target.substring(hash + 1)));
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) {
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(prose(document))
                .results()
                .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
                .map(heading -> NOT_IN_ANCHORS.matcher(heading).replaceAll("").replace(' ', '-'))
                .forEach(anchor -> add(anchors, anchor));
        return anchors;
    }

    private static void add(Set<String> anchors, String anchor) {
        String numbered = anchor;
        for (int again = 1; !anchors.add(numbered); again++) {
            numbered = anchor + "-" + again;
        }
    }

    private static String prose(Path document) {
        try {
            return FENCED.matcher(Files.readString(document)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
