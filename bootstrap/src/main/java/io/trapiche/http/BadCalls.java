package io.trapiche.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.application.logging.LimitedLog;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts calls that went wrong before an endpoint could answer them, and logs the first few. */
final class BadCalls {

    private static final Logger log = LoggerFactory.getLogger(BadCalls.class);

    enum Kind {
        /** No HTTP, larger than headers may be, or with a broken body. */
        UNREADABLE("unreadable"),
        SLOW_HEAD("slow-head"),
        SLOW_BODY("slow-body"),
        /** The client left before its request was whole. */
        ABANDONED("abandoned"),
        /** A fault of ours. */
        FAILED("failed");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }
    }

    private final Map<Kind, Counter> counters = new EnumMap<>(Kind.class);
    private final LimitedLog limited;

    BadCalls(MeterRegistry meters, InstantSource clock) {
        limited = LimitedLog.of(log, clock);
        for (Kind kind : Kind.values()) {
            counters.put(
                    kind,
                    Counter.builder("trapiche.http.bad.calls")
                            .description("HTTP calls that went wrong before they were answered")
                            .tag("kind", kind.tag)
                            .register(meters));
        }
    }

    void count(Kind kind) {
        counter(kind).increment();
        limited.warn("http " + kind.tag, "an HTTP call was cut off: {}", kind.tag);
    }

    /**
     * An endpoint failed; its path may hold a secret and is never told.
     *
     * @param route its pattern: one that fails all the time hides no other
     */
    void failed(String route, Throwable failure) {
        counter(Kind.FAILED).increment();
        limited.warn(
                "http " + Kind.FAILED.tag + " " + route,
                "a call of {} failed",
                route,
                Telling.of(failure));
    }

    private Counter counter(Kind kind) {
        return Objects.requireNonNull(counters.get(kind));
    }
}
