package io.trapiche.sandbox.faults;

import io.trapiche.sandbox.wire.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the faults a test asks for, strictly: a misspelt one would show nothing. */
public final class FaultReader {
    private static final Set<String> KINDS =
            Arrays.stream(FaultKind.values())
                    .map(FaultKind::wireName)
                    .collect(Collectors.toCollection(TreeSet::new));
    private static final Set<String> FIELDS =
            Set.of(
                    "kind",
                    "account",
                    "routes",
                    "probability",
                    "times",
                    "millis",
                    "retryAfterSeconds",
                    "answer");

    private FaultReader() {}

    /** Every violation at once; empty when {@link #faults(JsonNode)} may be called. */
    public static List<String> violations(JsonNode body, Set<String> accounts, Set<String> routes) {
        Shape shape = Shape.of(body);
        shape.expect(
                "seed", node -> node.isMissingNode() || node.canConvertToLong(), "a whole number");
        shape.rows("faults").forEach(row -> check(row, accounts, routes));
        return shape.violations();
    }

    private static void check(Shape row, Set<String> accounts, Set<String> routes) {
        row.oneOf("kind", KINDS);
        optional(row, "account", accounts);
        optional(row, "routes", routes);
        optional(row, "answer", Set.of("drop", "500"));
        row.expect(
                "probability",
                node -> node.isMissingNode() || isProbability(node),
                "a number from 0 to 1");
        List.of("times", "millis", "retryAfterSeconds")
                .forEach(
                        field ->
                                row.expect(
                                        field,
                                        node -> node.isMissingNode() || isCount(node),
                                        "a whole number from 0 to 3600000"));
        row.node().propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> row.require(false, name, "no such field"));
    }

    private static void optional(Shape row, String field, Set<String> values) {
        row.expect(
                field,
                node ->
                        node.isMissingNode()
                                || (node.isString() && values.contains(node.stringValue())),
                "one of " + new TreeSet<>(values));
    }

    private static boolean isProbability(JsonNode node) {
        return node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1;
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= 0
                && node.intValue() <= 3_600_000;
    }

    public static List<Fault> faults(JsonNode body) {
        return body.path("faults").valueStream().map(FaultReader::fault).toList();
    }

    private static Fault fault(JsonNode row) {
        return new Fault(
                FaultKind.of(row.path("kind").stringValue()).orElseThrow(),
                text(row, "account"),
                text(row, "routes"),
                row.has("probability") ? row.path("probability").doubleValue() : null,
                number(row, "times"),
                number(row, "millis"),
                number(row, "retryAfterSeconds"),
                text(row, "answer"));
    }

    private static @Nullable String text(JsonNode row, String field) {
        return row.has(field) ? row.path(field).stringValue() : null;
    }

    private static @Nullable Integer number(JsonNode row, String field) {
        return row.has(field) ? row.path(field).intValue() : null;
    }
}
