package io.trapiche.adapter.vtex.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.springframework.http.HttpHeaders;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** How a body is packed, as its headers tell. */
record BodyForm(Coding coding, Charset charset) {

    /** The codings taken, as a header. */
    static final String CODINGS = "gzip, deflate";

    /** Unpacking waits for more of the body. */
    static final Scheduler THREADS =
            Schedulers.fromExecutor(Executors.newVirtualThreadPerTaskExecutor());

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

    private static final int DEFLATE_METHOD = 8;

    enum Coding {
        NONE,
        GZIP,
        DEFLATE
    }

    /** The form; empty when it is none that can be read. */
    static Optional<BodyForm> of(HttpHeaders headers) {
        return coding(headers)
                .flatMap(coding -> charset(headers).map(found -> new BodyForm(coding, found)));
    }

    private static Optional<Coding> coding(HttpHeaders headers) {
        List<String> told = headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING);
        return switch (String.join(",", told).strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(Coding.NONE);
            case "gzip", "x-gzip" -> Optional.of(Coding.GZIP);
            case "deflate" -> Optional.of(Coding.DEFLATE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> charset(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        Matcher told = CHARSET.matcher(type == null ? "" : type);
        try {
            return Optional.of(
                    told.find() ? Charset.forName(told.group(1)) : StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    boolean isPlain() {
        return coding == Coding.NONE && isUtf8();
    }

    private boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    /** The body as plain UTF-8, unpacked as it is read. */
    InputStream unpack(InputStream body) throws IOException {
        InputStream bytes =
                switch (coding) {
                    case NONE -> body;
                    case GZIP -> new GZIPInputStream(body);
                    case DEFLATE -> inflated(new PushbackInputStream(body, 1));
                };
        return isUtf8() ? bytes : new Utf8Stream(bytes, charset);
    }

    /** Many senders leave out the frame of zlib (RFC 9110, 8.4.1.2). */
    private static InputStream inflated(PushbackInputStream body) throws IOException {
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
        }
        boolean framed = (first & 0x0f) == DEFLATE_METHOD;
        return new Inflated(body, new Inflater(!framed));
    }

    /** Frees what its inflater holds. */
    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream body, Inflater inflater) {
            super(body, inflater);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
