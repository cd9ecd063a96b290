package io.trapiche.application.streams;

import io.trapiche.application.tracing.Activity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What led to an event.
 *
 * @param id of the command or request that asked for it, or of the event it follows from
 * @param traceparent the trace it belongs to, as W3C Trace Context writes it; null when none is
 *     known
 */
public record Cause(String id, @Nullable String traceparent) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?<span>(?!0{16})[0-9a-f]{16})-[0-9a-f]{2}");

    /**
     * What was asked for, else the order's last event; within the order's trace where whoever asked
     * brought none.
     */
    public static @Nullable Cause of(@Nullable Cause asked, @Nullable Cause last) {
        if (asked == null || last == null || asked.traceparent() != null) {
            return asked == null ? last : asked;
        }
        return new Cause(asked.id(), last.traceparent());
    }

    /** The same in the trace of what the present thread does, where that is recorded. */
    public static @Nullable Cause traced(@Nullable Cause cause) {
        String traceparent = Activity.traceparent();
        if (traceparent == null) {
            return cause;
        }
        return cause == null
                ? ofTrace(traceparent).orElse(null)
                : new Cause(cause.id(), traceparent);
    }

    /** What came from outside; what is no {@code traceparent} of version 00 is not kept. */
    public static Cause told(String id, @Nullable String traceparent) {
        return ofTrace(traceparent)
                .map(trace -> new Cause(id, trace.traceparent()))
                .orElseGet(() -> new Cause(id, null));
    }

    /** The caller's span; empty for what is no {@code traceparent} of version 00. */
    public static Optional<Cause> ofTrace(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches()
                ? Optional.of(new Cause(matcher.group("span"), traceparent))
                : Optional.empty();
    }
}
