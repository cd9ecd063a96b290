package io.trapiche.sandbox.orderintegration;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What VTEX's API description demands of a body: keys, types, null where it is declared. Fields it
 * does not name pass.
 */
final class BodySchema {
    /** What a scenario may leave empty, or the schema leave out. */
    private static final Set<String> MAY_BE_EMPTY =
            Set.of(
                    "addressId",
                    "allowFranchises",
                    "city",
                    "complement",
                    "customData",
                    "deliveryIds",
                    "geoCoordinates",
                    "isFob",
                    "isMarketplaceFulfillment",
                    "marketplaceInterestValue",
                    "neighborhood",
                    "number",
                    "openTextField",
                    "pickupAccountName",
                    "priceDivergenceAllowanceRate",
                    "selectedSla",
                    "state",
                    "street",
                    "taxData",
                    "trackingHints",
                    "trackingLabel",
                    "trackingUrl",
                    "warehouseId");

    static final BodySchema PLACEMENT = load("placement.schema.json");
    static final BodySchema STATUS = load("status.schema.json");

    private final Schema schema;

    private BodySchema(Schema schema) {
        this.schema = schema;
    }

    private static BodySchema load(String name) {
        try (InputStream text =
                Objects.requireNonNull(BodySchema.class.getResourceAsStream(name), name)) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text);
            schema.initializeValidators();
            return new BodySchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every violation at once.
     *
     * @param acceptNulls whether null passes for a value that may be empty
     */
    List<Violation> violations(JsonNode body, boolean acceptNulls) {
        return schema.validate(body).stream()
                .filter(error -> !(acceptNulls && isEmptyValue(error)))
                .map(BodySchema::violation)
                .toList();
    }

    private static boolean isEmptyValue(Error error) {
        String location = error.getInstanceLocation().toString();
        return error.getInstanceNode().isNull()
                && MAY_BE_EMPTY.contains(location.substring(location.lastIndexOf('/') + 1));
    }

    private static Violation violation(Error error) {
        return Violation.of(field(error), expectation(error));
    }

    /** {@code /items/0/price} becomes {@code items[0].price}. */
    private static String field(Error error) {
        StringBuilder field = new StringBuilder();
        for (String part : error.getInstanceLocation().toString().split("/")) {
            append(field, part);
        }
        append(field, Objects.requireNonNullElse(error.getProperty(), ""));
        return field.toString();
    }

    private static void append(StringBuilder field, String part) {
        if (part.matches("\\d+")) {
            field.append('[').append(part).append(']');
        } else if (!part.isEmpty()) {
            field.append(field.isEmpty() ? "" : ".").append(part);
        }
    }

    private static String expectation(Error error) {
        JsonNode node = error.getSchemaNode();
        String value = node.isString() ? node.stringValue() : node.toString().replace("\"", "");
        return switch (error.getKeyword()) {
            case "required" -> "present";
            case "type" -> value;
            case "enum" -> "one of " + value;
            case "pattern" -> value.equals("\\S") ? "not blank" : "of the form " + value;
            case "minimum" -> "at least " + value;
            case "maximum" -> "at most " + value;
            case "minItems" -> "at least " + value + " of them";
            case "maxItems" -> "at most " + value + " of them";
            default -> error.getMessage();
        };
    }
}
