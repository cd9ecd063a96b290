package io.trapiche.adapter.vtex.call;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads VTEX's envelopes of errors: {@code {"error": {"code", "message"}}}, the same without its
 * outer object, and problem details (RFC 9457).
 */
final class Refusals {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");

    private static final Pattern NO_ACCOUNT =
            Pattern.compile("(?i)\\baccount\\b.{0,60}\\bnot\\b.{0,10}\\b(found|exists?)\\b");

    private Refusals() {}

    static Answer.Refused read(int status, String body) {
        Optional<JsonView> json = VtexJson.read(body).map(Refusals::envelope);
        return new Answer.Refused(
                json.map(envelope -> envelope.field("code").filledText())
                        .filter(code -> CODE.matcher(code).matches())
                        .orElse("HTTP_" + status),
                json.map(Refusals::cause).map(PlainCauses::of).orElse(""));
    }

    /** Which hardly anything but VTEX sends so, in either form. */
    static boolean isOfVtex(String body) {
        return VtexJson.read(body)
                .filter(json -> isError(json) || isTracedProblem(json))
                .isPresent();
    }

    /** Whether it says that there is no such account, rather than nothing under the path. */
    static boolean isOfNoAccount(String body) {
        return VtexJson.read(body)
                .map(Refusals::envelope)
                .map(Refusals::cause)
                .filter(cause -> NO_ACCOUNT.matcher(cause).find())
                .isPresent();
    }

    /** An object with a message or a code. */
    private static boolean isError(JsonView body) {
        JsonView error = body.field("error");
        return error.isObject()
                && (error.field("message").filledText() != null
                        || error.field("code").filledText() != null);
    }

    private static boolean isTracedProblem(JsonView body) {
        return body.field("title").filledText() != null
                && body.field("status").wholeNumber().isPresent()
                && body.field("traceId").filledText() != null;
    }

    private static JsonView envelope(JsonView body) {
        JsonView error = body.field("error");
        return error.isObject() ? error : body;
    }

    private static @Nullable String cause(JsonView envelope) {
        return Stream.of("message", "detail", "title")
                .map(name -> envelope.field(name).filledText())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
