package io.trapiche.sandbox.seller;

import io.trapiche.sandbox.wire.Shape;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads set-ups strictly. What a body leaves out stays as it is. */
public final class SellerReader {
    private static final Pattern ESTIMATE = Pattern.compile("\\d{1,4}(d|bd|h|m)");

    private SellerReader() {}

    public static List<String> settingsViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        List.of("acceptNulls", "franchises", "pushes", "pii")
                .forEach(field -> shape.expect(field, absentOr(JsonNode::isBoolean), "a flag"));
        shape.expect("currency", absentOr(SellerReader::isCurrency), "an ISO 4217 code");
        shape.expect("slas", absentOr(list -> list.isArray() || list.isNull()), "a list, or null");
        for (Shape sla : shape.optionalRows("slas")) {
            sla.text("id");
            sla.money("price");
            sla.matches("shippingEstimate", ESTIMATE);
        }
        shape.onlyFields(Set.of("acceptNulls", "franchises", "pushes", "currency", "slas", "pii"));
        return shape.violations();
    }

    public static SellerSettings settings(SellerSettings present, JsonNode body) {
        return new SellerSettings(
                body.path("acceptNulls").asBoolean(present.acceptNulls()),
                body.path("franchises").asBoolean(present.franchises()),
                body.path("pushes").asBoolean(present.pushes()),
                body.has("currency") ? body.path("currency").asString() : present.currency(),
                body.has("slas") ? slas(body.path("slas")) : present.slas(),
                body.path("pii").asBoolean(present.pii()));
    }

    private static @Nullable List<Sla> slas(JsonNode slas) {
        return slas.isNull() ? null : slas.valueStream().map(SellerReader::sla).toList();
    }

    private static Sla sla(JsonNode sla) {
        return new Sla(
                sla.path("id").stringValue(),
                sla.path("price").longValue(),
                sla.path("shippingEstimate").stringValue());
    }

    public static List<String> skuViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        List.of("price", "stock")
                .forEach(
                        field ->
                                shape.expect(
                                        field,
                                        absentOr(SellerReader::isCountOrNull),
                                        "a whole number >= 0, or null"));
        shape.expect("active", absentOr(JsonNode::isBoolean), "a flag");
        shape.onlyFields(Set.of("price", "stock", "active"));
        return shape.violations();
    }

    public static CatalogueSku sku(CatalogueSku present, JsonNode body) {
        return new CatalogueSku(
                number(body, "price", present.price()),
                number(body, "stock", present.stock()),
                body.path("active").asBoolean(present.active()));
    }

    private static @Nullable Long number(JsonNode body, String field, @Nullable Long present) {
        if (!body.has(field)) {
            return present;
        }
        return body.path(field).isNull() ? null : body.path(field).longValue();
    }

    /** Of the rules in the field {@code rules}. */
    public static List<String> ruleViolations(JsonNode body) {
        Shape shape = Shape.of(body);
        for (Shape rule : shape.rows("rules")) {
            rule.expect("fromPercent", SellerReader::isPercent, "a number from 0 to 100");
            rule.expect("toPercent", SellerReader::isPercent, "a number from 0 to 100");
            rule.oneOf("action", Set.of("authorize", "deny", "task"));
            rule.onlyFields(Set.of("fromPercent", "toPercent", "action"));
        }
        return shape.violations();
    }

    public static DivergenceRules rules(JsonNode body) {
        return new DivergenceRules(
                body.path("rules").valueStream().map(SellerReader::rule).toList());
    }

    private static DivergenceRule rule(JsonNode rule) {
        return new DivergenceRule(
                rule.path("fromPercent").doubleValue(),
                rule.path("toPercent").doubleValue(),
                DivergenceRule.Action.valueOf(
                        rule.path("action").stringValue().toUpperCase(Locale.ROOT)));
    }

    private static Predicate<JsonNode> absentOr(Predicate<JsonNode> test) {
        return node -> node.isMissingNode() || test.test(node);
    }

    private static boolean isCurrency(JsonNode node) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(node.asString("")));
    }

    private static boolean isCountOrNull(JsonNode node) {
        return node.isNull()
                || (node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0);
    }

    private static boolean isPercent(JsonNode node) {
        return node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 100;
    }
}
