package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.CallbackAddresses;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What is left of a field of VTEX's order document; null stays null. */
sealed interface FieldRule {

    /** What may be kept of the value; null when it has another shape and all of it is cut. */
    @Nullable JsonNode cut(JsonNode value);

    /** A list keeps its length, because other parts of a document point into it. */
    private static ArrayNode each(
            JsonNode list, Function<JsonNode, @Nullable JsonNode> cutElement) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode(list.size());
        for (JsonNode element : list) {
            JsonNode left = cutElement.apply(element);
            kept.add(left == null ? NullNode.getInstance() : left);
        }
        return kept;
    }

    /** One value. */
    enum Single implements FieldRule {
        /** In a text, addresses of our own are masked. */
        VALUE {
            @Override
            @Nullable JsonNode cutSingle(JsonNode value) {
                if (!value.isString()) {
                    return value;
                }
                String text = value.stringValue();
                String masked = CallbackAddresses.masked(text);
                return masked.equals(text) ? value : StringNode.valueOf(masked);
            }
        },
        /** An address that the seller or the marketplace gave, for a person to open. */
        URL {
            @Override
            @Nullable JsonNode cutSingle(JsonNode value) {
                return value;
            }
        },
        /** A date with its day: month and year alone are a card's, which VTEX shows there too. */
        DAY {
            @Override
            @Nullable JsonNode cutSingle(JsonNode value) {
                return value.isNull()
                                || (value.isString()
                                        && WHOLE_DATE.matcher(value.stringValue()).lookingAt())
                        ? value
                        : null;
            }
        };

        private static final Pattern WHOLE_DATE =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}");

        abstract @Nullable JsonNode cutSingle(JsonNode value);

        @Override
        public @Nullable JsonNode cut(JsonNode value) {
            return value.isContainer() ? null : cutSingle(value);
        }
    }

    /** A list of single values. */
    record Values() implements FieldRule {

        @Override
        public @Nullable JsonNode cut(JsonNode value) {
            if (value.isArray()) {
                return each(value, Single.VALUE::cut);
            }
            return value.isNull() ? value : null;
        }
    }

    /** Single values under any name. */
    record AnyNames() implements FieldRule {

        @Override
        public @Nullable JsonNode cut(JsonNode value) {
            if (!(value instanceof ObjectNode object)) {
                return value.isNull() ? value : null;
            }
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode left = Single.VALUE.cut(field.getValue());
                if (left != null) {
                    kept.set(CallbackAddresses.masked(field.getKey()), left);
                }
            }
            return kept;
        }
    }

    /** An object, or a list of such, of which known fields are kept, whatever their casing. */
    record Part(Map<String, FieldRule> fields) implements FieldRule {

        @Override
        public @Nullable JsonNode cut(JsonNode value) {
            return switch (value) {
                case ObjectNode object -> cut(object);
                case ArrayNode list -> each(list, this::cutElement);
                default -> value.isNull() ? value : null;
            };
        }

        private @Nullable JsonNode cutElement(JsonNode element) {
            return element.isArray() ? null : cut(element);
        }

        ObjectNode cut(ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                FieldRule rule = fields.get(field.getKey());
                JsonNode left = rule == null ? null : rule.cut(field.getValue());
                if (left != null) {
                    kept.set(field.getKey(), left);
                }
            }
            return kept;
        }
    }

    /** A list of named values, of which those under known names are kept. */
    record NamedValues(Set<String> names, Part pair) implements FieldRule {

        @Override
        public @Nullable JsonNode cut(JsonNode value) {
            if (!value.isArray()) {
                return value.isNull() ? value : null;
            }
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : value) {
                if (element instanceof ObjectNode object && isKnown(object)) {
                    kept.add(pair.cut(object));
                }
            }
            return kept;
        }

        /** Of two names in one pair, in two casings, both have to be known. */
        private boolean isKnown(ObjectNode object) {
            return object.properties().stream()
                    .filter(field -> field.getKey().equalsIgnoreCase("name"))
                    .allMatch(field -> names.contains(field.getValue().asString("")));
        }
    }
}
