package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

final class PageTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private final Console console = new Console();

    @ParameterizedTest
    @CsvSource({
        "/, text/html;charset=UTF-8",
        "/console/console.js, text/javascript;charset=UTF-8",
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

    @ParameterizedTest
    @ValueSource(strings = {"innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval("})
    void the_script_makes_no_markup_of_what_it_is_told(String way) {
        assertThat(text("/console/console.js")).doesNotContain(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://", "localStorage", "document.cookie"})
    void the_script_keeps_to_this_tab_and_this_service(String way) {
        assertThat(text("/console/console.js")).doesNotContain(way);
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
