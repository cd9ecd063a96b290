package io.trapiche.sandbox.http;

import io.trapiche.sandbox.wire.Json;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Error answers in VTEX's forms. Of OMS's codes only OMS003 and 1 are documented; the others are
 * stand-ins.
 */
public final class Refusals {
    private Refusals() {}

    /** In the form of the route's service. */
    public static Reply of(RouteGroup group, int status, String code, String message) {
        return switch (group) {
            case ORDER_INTEGRATION, OMS, CHECKOUT, FULFILLMENT -> oms(status, code, message);
            case FEED, HOOK -> problem(status, message);
        };
    }

    public static Reply oms(int status, String code, String message) {
        return Reply.json(
                status,
                Json.fields(
                        "error", Json.fields("code", code, "message", message, "exception", null)));
    }

    /** 429, with {@code Retry-After} unless it is null. */
    static Reply throttled(RouteGroup group, @Nullable Integer retryAfterSeconds) {
        return retryLater(of(group, 429, "429", "Too Many Requests"), retryAfterSeconds);
    }

    /** 503, as of a breaker that is open. */
    static Reply unavailable(RouteGroup group, @Nullable Integer retryAfterSeconds) {
        return retryLater(of(group, 503, "503", "Service Unavailable"), retryAfterSeconds);
    }

    private static Reply retryLater(Reply reply, @Nullable Integer seconds) {
        return seconds == null ? reply : reply.withHeader("Retry-After", seconds.toString());
    }

    static Reply broken(RouteGroup group) {
        return of(group, 500, "OMS000", "Internal Server Error");
    }

    public static Reply orderNotFound() {
        return oms(404, "OMS007", "Order Not Found");
    }

    /** All violations in one message. */
    public static Reply badRequest(Collection<String> violations) {
        return oms(400, "OMS002", String.join("; ", violations));
    }

    /** RFC 9110 problem, as the order document routes answer. */
    public static Reply problem(int status, String title) {
        return Reply.json(
                status,
                Json.fields(
                        "type",
                        "https://tools.ietf.org/html/rfc9110#section-15",
                        "title",
                        title,
                        "status",
                        status,
                        "traceId",
                        "00-00000000000000000000000000000000-0000000000000000-00"));
    }
}
