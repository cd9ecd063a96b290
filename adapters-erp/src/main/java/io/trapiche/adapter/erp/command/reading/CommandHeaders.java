package io.trapiche.adapter.erp.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trapiche.application.streams.Cause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What a record's headers say of its command (CloudEvents, binary mode). */
record CommandHeaders(Headers headers) {

    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String CE_TRACEPARENT = "ce_traceparent";
    private static final String TRACEPARENT = "traceparent";

    /** Longer ones say nothing. */
    private static final int LONGEST = 200;

    /** The name of one that is there more than once, so that nobody can tell which one counts. */
    Optional<String> repeated() {
        return List.of(ID, TYPE).stream().filter(this::isRepeated).findFirst();
    }

    @Nullable String id() {
        return value(ID);
    }

    @Nullable String type() {
        return value(TYPE);
    }

    /**
     * CloudEvents' extension for distributed tracing, else what OpenTelemetry's agents write; null
     * when neither is sound.
     */
    @Nullable String traceparent() {
        return Stream.of(CE_TRACEPARENT, TRACEPARENT)
                .map(this::value)
                .flatMap(told -> Cause.ofTrace(told).stream())
                .map(Cause::traceparent)
                .findFirst()
                .orElse(null);
    }

    private boolean isRepeated(String name) {
        var all = headers.headers(name).iterator();
        if (all.hasNext()) {
            all.next();
        }
        return all.hasNext();
    }

    /** Null as well when it is there more than once. */
    private @Nullable String value(String name) {
        Header header = isRepeated(name) ? null : headers.lastHeader(name);
        byte[] value = header == null ? null : header.value();
        return value == null || value.length > LONGEST ? null : new String(value, UTF_8);
    }
}
