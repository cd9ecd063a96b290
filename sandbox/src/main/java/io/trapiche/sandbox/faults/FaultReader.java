package io.trapiche.sandbox.faults;

import io.trapiche.sandbox.wire.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the faults a test asks for, strictly: a misspelt one would show nothing. */
public final class FaultReader {
    private static final Set<String> KINDS =
            Arrays.stream(FaultKind.values())
                    .map(FaultKind::wireName)
                    .collect(Collectors.toCollection(TreeSet::new));
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}[0-9]{3}");
    private static final Set<String> FIELDS =
            Set.of(
                    "kind",
                    "account",
                    "routes",
                    "orderIdPrefix",
                    "probability",
                    "times",
                    "millis",
                    "retryAfterSeconds",
                    "answer",
                    "code",
                    "effect",
                    "immediate",
                    "status");

    private FaultReader() {}

    /** Every violation at once; empty when {@link #faults(JsonNode)} may be called. */
    public static List<String> violations(JsonNode body, Set<String> accounts, Set<String> routes) {
        Shape shape = Shape.of(body);
        shape.expect(
                "seed", node -> node.isMissingNode() || node.canConvertToLong(), "a whole number");
        shape.rows("faults").forEach(row -> check(row, accounts, routes));
        return shape.violations();
    }

    /** As {@link #violations}, of a body that is one fault. */
    public static List<String> violationsOfOne(
            JsonNode body, Set<String> accounts, Set<String> routes) {
        Shape shape = Shape.of(body);
        check(shape, accounts, routes);
        return shape.violations();
    }

    private static void check(Shape row, Set<String> accounts, Set<String> routes) {
        row.oneOf("kind", KINDS);
        optional(row, "account", accounts);
        optional(row, "routes", routes);
        optional(row, "answer", Set.of("drop", "500"));
        row.expect("probability", FaultReader::isProbability, "a number from 0 to 1");
        row.expect("orderIdPrefix", node -> node.isMissingNode() || node.isString(), "a text");
        List.of("effect", "immediate")
                .forEach(
                        field ->
                                row.expect(
                                        field,
                                        node -> node.isMissingNode() || node.isBoolean(),
                                        "true or false"));
        checkNumbers(row);
        row.require(isCodeWhereItBelongs(row.node()), "code", CODE + ", with answerCode only");
        row.onlyFields(FIELDS);
    }

    private static void checkNumbers(Shape row) {
        List.of("times", "millis", "retryAfterSeconds")
                .forEach(
                        field ->
                                row.expect(
                                        field,
                                        node -> node.isMissingNode() || isCount(node),
                                        "a whole number from 0 to 3600000"));
        row.expect(
                "status",
                node -> node.isMissingNode() || (isCount(node) && isStatus(node.intValue())),
                "a status from 200 to 599");
    }

    private static void optional(Shape row, String field, Set<String> values) {
        row.expect(
                field,
                node ->
                        node.isMissingNode()
                                || (node.isString() && values.contains(node.stringValue())),
                "one of " + new TreeSet<>(values));
    }

    private static boolean isCodeWhereItBelongs(JsonNode row) {
        return row.path("kind").asString("").equalsIgnoreCase(FaultKind.ANSWER_CODE.wireName())
                ? CODE.matcher(row.path("code").asString("")).matches()
                : !row.has("code");
    }

    private static boolean isProbability(JsonNode node) {
        return node.isMissingNode()
                || (node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1);
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= 0
                && node.intValue() <= 3_600_000;
    }

    private static boolean isStatus(int status) {
        return status >= 200 && status <= 599;
    }

    public static List<Fault> faults(JsonNode body) {
        return body.path("faults").valueStream().map(FaultReader::fault).toList();
    }

    /** Of a body without {@link #violationsOfOne violations}. */
    public static Fault fault(JsonNode row) {
        return new Fault(
                FaultKind.of(row.path("kind").stringValue()).orElseThrow(),
                text(row, "account"),
                text(row, "routes"),
                text(row, "orderIdPrefix"),
                row.has("probability") ? row.path("probability").doubleValue() : null,
                number(row, "times"),
                number(row, "millis"),
                number(row, "retryAfterSeconds"),
                text(row, "answer"),
                text(row, "code"),
                flag(row, "effect"),
                flag(row, "immediate"),
                number(row, "status"));
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.has(field) ? row.path(field).stringValue() : null;
    }

    private static @Nullable Integer number(JsonNode row, String field) {
        return row.has(field) ? row.path(field).intValue() : null;
    }

    private static @Nullable Boolean flag(JsonNode row, String field) {
        return row.has(field) ? row.path(field).booleanValue() : null;
    }
}
