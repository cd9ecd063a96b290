package io.trapiche.sandbox.oms;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was ordered.
 *
 * @param affiliateId empty for an order of the seller's own shop, as are {@code marketplaceOrderId}
 *     and {@code connectorEndpoint}
 * @param request the body that placed the order; its {@code changes} are those made since
 */
public record Placement(
        String affiliateId, String marketplaceOrderId, String connectorEndpoint, JsonNode request) {

    /** What the order costs, in minor units. */
    public long value() {
        return request.path("marketplacePaymentValue").asLong();
    }

    Flow flow() {
        return Flow.of(request.path("flow").asString(Flow.COMPLETE.wireName()));
    }

    /** Whether its payment comes in only when somebody tells so. */
    boolean isPaidLater() {
        return request.path("paidLater").asBoolean(false);
    }

    /** The part of the value the customer pays for paying late, in minor units. */
    public long interest() {
        return request.path("marketplaceInterestValue").asLong(0);
    }

    /** Of one unit, in hundredths; zero for a SKU that was not ordered. */
    public long unitPrice(String skuId) {
        return rows(skuId).mapToLong(item -> item.path("price").asLong(0)).findFirst().orElse(0);
    }

    long units(String skuId) {
        return rows(skuId).mapToLong(item -> item.path("quantity").asLong(0)).sum();
    }

    /** Its items of one SKU. */
    public Stream<JsonNode> rows(String skuId) {
        return request.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString("").equals(skuId));
    }

    /** Whether an invoice may name it: an item, part of a kit, or added by a change. */
    public boolean contains(String skuId) {
        JsonNode items = request.path("items");
        Stream<JsonNode> parts =
                items.valueStream().flatMap(item -> item.path("components").valueStream());
        Stream<JsonNode> added =
                request.path("changes")
                        .valueStream()
                        .flatMap(change -> change.path("itemsAdded").valueStream());
        return Stream.of(items.valueStream(), parts, added)
                .flatMap(stream -> stream)
                .anyMatch(item -> item.path("id").asString("").equals(skuId));
    }

    /** With another value and one change more. */
    Placement changed(long value, JsonNode change) {
        ObjectNode next = (ObjectNode) request.deepCopy();
        next.put("marketplacePaymentValue", value);
        next.withArray("/changes").add(change);
        return new Placement(affiliateId, marketplaceOrderId, connectorEndpoint, next);
    }
}
