package io.trapiche.adapter.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** A file of the page, with the headers that keep everything foreign out of it. */
final class PageFile {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'; require-trusted-types-for 'script';"
                    + " trusted-types 'none'";

    /** Browsers run a module only when it is called JavaScript. */
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "html", MediaType.parseMediaType("text/html;charset=UTF-8"),
                    "js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
                    "css", MediaType.parseMediaType("text/css;charset=UTF-8"),
                    "svg", MediaType.parseMediaType("image/svg+xml"));

    private final MediaType type;
    private final byte[] content;
    private final String tag;

    private PageFile(MediaType type, byte[] content) {
        this.type = type;
        this.content = content;
        this.tag = DigestUtils.md5DigestAsHex(content);
    }

    static PageFile read(String name) {
        try (InputStream file = PageFile.class.getResourceAsStream(name)) {
            return new PageFile(typeOf(name), Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that stands in no file. */
    static PageFile of(String name, String content) {
        return new PageFile(typeOf(name), content.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Objects.requireNonNull(TYPES.get(ending), name);
    }

    ResponseEntity<byte[]> answer() {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
