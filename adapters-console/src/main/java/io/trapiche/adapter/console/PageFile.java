package io.trapiche.adapter.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private final MediaType type;
    private final byte[] content;
    private final String tag;

    private PageFile(MediaType type, byte[] content) {
        this.type = type;
        this.content = content;
        this.tag = DigestUtils.md5DigestAsHex(content);
    }

    static PageFile read(String name, String type) {
        try (InputStream file = PageFile.class.getResourceAsStream("page/" + name)) {
            return new PageFile(
                    MediaType.parseMediaType(type), Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
