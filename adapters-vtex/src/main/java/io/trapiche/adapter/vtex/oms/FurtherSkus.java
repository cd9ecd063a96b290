package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.SkuId;
import java.util.List;
import java.util.stream.Stream;

/**
 * SKUs that an order has beside those of its lines: components of kits, and items that a change
 * added, which VTEX tells with the change.
 */
final class FurtherSkus {

    private FurtherSkus() {}

    static List<SkuId> read(JsonView document) {
        Stream<JsonView> components =
                document.field("items").elements().stream()
                        .flatMap(item -> item.field("components").elements().stream());
        Stream<JsonView> added =
                document.field("changesAttachment").field("changesData").elements().stream()
                        .flatMap(change -> change.field("itemsAdded").elements().stream());
        return Stream.concat(components, added).flatMap(FurtherSkus::sku).distinct().toList();
    }

    private static Stream<SkuId> sku(JsonView item) {
        return SkuId.parse("id", item.field("id").textOr(""))
                        instanceof Parsed.Valid<SkuId>(SkuId sku)
                ? Stream.of(sku)
                : Stream.empty();
    }
}
