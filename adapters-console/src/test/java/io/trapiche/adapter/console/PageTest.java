package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

final class PageTest {

    private static final Path FOLDER =
            Path.of("src", "main", "resources", "io", "trapiche", "adapter", "console", "page");
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private final Console console = new Console();

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=UTF-8",
        "/console/console.js, text/javascript;charset=UTF-8",
        "/console/api.js, text/javascript;charset=UTF-8",
        "/console/console.css, text/css;charset=UTF-8",
        "/console/icon.svg, image/svg+xml"
    })
    void everybody_gets_the_page_and_nothing_foreign_gets_into_it(String path, String type) {
        HttpHeaders headers = load(path).getResponseHeaders();

        assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo(type);
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "require-trusted-types")
                .doesNotContain("unsafe", "http", "*");
    }

    @Test
    void all_that_the_page_refers_to_is_served_here() {
        Matcher references = REFERENCE.matcher(text("/"));
        int found = 0;
        while (references.find()) {
            assertThat(references.group(1)).startsWith("/console/");
            text(references.group(1));
            found++;
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void nothing_stands_inline() {
        assertThat(text("/")).doesNotContain("style=", "onclick", "<style", "javascript:");
    }

    @Test
    void every_file_of_the_page_is_served_and_nothing_else() throws IOException {
        for (String file : files()) {
            if (!file.equals("index.html")) {
                text("/console/" + file);
            }
        }
        for (String other : List.of("index.html", "other.js", "..%2Findex.html", "a/console.js")) {
            console.client().get().uri("/console/" + other).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void a_module_has_no_more_than_a_reader_can_look_over() throws IOException {
        for (String module : modules()) {
            assertThat(text("/console/" + module).lines().count()).as(module).isLessThan(137);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval("})
    void no_module_makes_markup_of_what_it_is_told(String way) throws IOException {
        for (String module : modules()) {
            assertThat(text("/console/" + module)).as(module).doesNotContain(way);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://", "localStorage", "document.cookie"})
    void every_module_keeps_to_this_tab_and_this_service(String way) throws IOException {
        for (String module : modules()) {
            assertThat(text("/console/" + module)).as(module).doesNotContain(way);
        }
    }

    @Test
    void each_field_has_a_label() {
        String page = text("/");
        Matcher inputs = Pattern.compile("<input id=\"([^\"]+)\"").matcher(page);
        int found = 0;
        while (inputs.find()) {
            assertThat(page).contains("<label for=\"%s\">".formatted(inputs.group(1)));
            found++;
        }
        assertThat(found).isEqualTo(5);
    }

    @Test
    void an_unchanged_file_is_not_sent_again() {
        String tag =
                Objects.requireNonNull(load("/console/console.js").getResponseHeaders().getETag());

        console.client()
                .get()
                .uri("/console/console.js")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private static List<String> modules() throws IOException {
        return files().stream().filter(file -> file.endsWith(".js")).toList();
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String path) {
        return new String(
                Objects.requireNonNull(load(path).getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> load(String path) {
        return console.client()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
