package io.trapiche.adapter.vtex.oms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How documents of other years and routes tell the same. */
enum Dress {
    OTHER_CASING,
    NUMBERS_AS_TEXT,
    DECIMALS,
    ABSENT_AS_NULL,
    TAGS_IN_UNITS;

    private static final List<String> OPTIONAL =
            List.of(
                    "components",
                    "bundleItems",
                    "priceDefinition",
                    "priceDefinitions",
                    "sellingPrice",
                    "unitMultiplier",
                    "manualPrice",
                    "priceTags",
                    "itemIndex",
                    "parentItemIndex",
                    "storePreferencesData",
                    "changesAttachment",
                    "taxData",
                    "isActive");

    String on(String document) {
        return on(JsonMapper.shared().readTree(document)).toString();
    }

    /** Inner objects first. */
    private JsonNode on(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonMapper.shared().createObjectNode();
                object.properties()
                        .forEach(field -> copy.set(field.getKey(), on(field.getValue())));
                yield changed(copy);
            }
            case ArrayNode list -> {
                ArrayNode copy = JsonMapper.shared().createArrayNode();
                list.forEach(element -> copy.add(on(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private ObjectNode changed(ObjectNode object) {
        return switch (this) {
            case OTHER_CASING -> renamed(object);
            case NUMBERS_AS_TEXT -> replaced(object, Dress::text);
            case DECIMALS -> replaced(object, Dress::decimal);
            case ABSENT_AS_NULL -> withNulls(object);
            case TAGS_IN_UNITS -> tagsInUnits(object);
        };
    }

    private static ObjectNode renamed(ObjectNode object) {
        ObjectNode copy = JsonMapper.shared().createObjectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            copy.set(
                    name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                    field.getValue());
        }
        return copy;
    }

    private static ObjectNode replaced(ObjectNode object, UnaryOperator<JsonNode> value) {
        object.properties().forEach(field -> field.setValue(value.apply(field.getValue())));
        return object;
    }

    private static JsonNode text(JsonNode value) {
        return value.isNumber() ? StringNode.valueOf(value.asString()) : value;
    }

    private static JsonNode decimal(JsonNode value) {
        return value.isIntegralNumber() ? DoubleNode.valueOf(value.doubleValue()) : value;
    }

    private static ObjectNode withNulls(ObjectNode object) {
        OPTIONAL.stream().filter(name -> !object.has(name)).forEach(object::putNull);
        return object;
    }

    private static ObjectNode tagsInUnits(ObjectNode object) {
        for (JsonNode tag : object.path("priceTags")) {
            if (tag instanceof ObjectNode told && told.path("value").isIntegralNumber()) {
                told.put("rawValue", told.get("value").decimalValue().movePointLeft(2));
                told.remove("value");
            }
        }
        return object;
    }
}
