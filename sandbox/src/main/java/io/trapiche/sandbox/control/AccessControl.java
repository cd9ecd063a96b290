package io.trapiche.sandbox.control;

import io.trapiche.sandbox.http.Access;
import io.trapiche.sandbox.http.Credentials;
import io.trapiche.sandbox.http.RateLimits;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.wire.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Changes who may call, what, and how often. */
public final class AccessControl {
    private final Access access;
    private final RateLimits limits;

    public AccessControl(Access access, RateLimits limits) {
        this.access = access;
        this.limits = limits;
    }

    /** What the body leaves out stays as it is. */
    Reply setCredentials(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(AccessControl::credentialViolations)
                        .orElseGet(() -> List.of("no JSON object"));
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        Credentials present = access.of(call.account()).orElseThrow();
        access.change(credentials(present, body.orElseThrow()));
        return Reply.empty(204);
    }

    private static List<String> credentialViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.expect("tokens", absentOr(AccessControl::isTexts), "a list of texts");
        shape.expect("cookie", absentOr(JsonNode::isString), "a text");
        shape.expect(
                "forbidden",
                absentOr(list -> isTexts(list) && Route.names().containsAll(texts(list))),
                "a list of " + Route.names());
        shape.onlyFields(Set.of("tokens", "cookie", "forbidden"));
        return shape.violations();
    }

    private static Credentials credentials(Credentials present, JsonNode body) {
        return new Credentials(
                present.account(),
                present.appKey(),
                body.has("tokens") ? List.copyOf(texts(body.path("tokens"))) : present.appTokens(),
                body.path("cookie").asString(present.cookie()),
                body.has("forbidden") ? texts(body.path("forbidden")) : present.forbidden());
    }

    Reply rateLimit(ControlCall call) {
        return limits.of(call.account()).map(Reply::ok).orElseGet(AccessControl::noLimit);
    }

    Reply limitRate(ControlCall call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(AccessControl::limitViolations).orElseGet(() -> List.of("no JSON object"));
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        JsonNode wanted = body.orElseThrow();
        JsonNode seconds = wanted.path("retryAfterSeconds");
        limits.set(
                call.account(),
                wanted.path("callsPerSecond").doubleValue(),
                seconds.isNumber() ? seconds.intValue() : null,
                wanted.path("routes").isString() ? wanted.path("routes").stringValue() : null);
        return rateLimit(call);
    }

    private static List<String> limitViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.expect(
                "callsPerSecond",
                node -> node.isNumber() && node.doubleValue() >= 0,
                "a number >= 0");
        shape.expect(
                "retryAfterSeconds",
                absentOr(node -> node.isNull() || (node.canConvertToInt() && node.intValue() >= 0)),
                "a whole number >= 0, or null");
        shape.expect(
                "routes",
                absentOr(node -> node.isNull() || Route.names().contains(node.asString(""))),
                "one of " + Route.names());
        shape.onlyFields(Set.of("callsPerSecond", "retryAfterSeconds", "routes"));
        return shape.violations();
    }

    Reply unlimitRate(ControlCall call) {
        return limits.remove(call.account()) ? Reply.empty(204) : noLimit();
    }

    private static Reply noLimit() {
        return Refusals.problem(404, "The account has no rate limit");
    }

    private static Predicate<JsonNode> absentOr(Predicate<JsonNode> test) {
        return node -> node.isMissingNode() || test.test(node);
    }

    private static boolean isTexts(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isString);
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }
}
