package io.trapiche.testkit.vtex;

import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.SkuId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Cart simulations as VTEX answers them: what it does not sell has neither price nor policies. */
final class VtexStubCarts {

    private VtexStubCarts() {}

    static String answer(InMemoryVtex vtex, AccountName account, JsonNode cart) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        ArrayNode logistics = answer.putArray("logisticsInfo");
        for (JsonNode item : cart.path("items")) {
            SkuId sku = new SkuId(item.path("id").asString());
            add(sku, vtex.sold(account, sku), items, logistics);
        }
        return answer.toString();
    }

    private static void add(
            SkuId sku, Optional<CartQuote> sold, ArrayNode items, ArrayNode logistics) {
        ObjectNode delivery = logistics.addObject().put("itemIndex", items.size());
        ArrayNode slas = delivery.putArray("slas");
        ObjectNode item = items.addObject().put("id", sku.value()).put("seller", "1");
        item.put("availability", sold.map(CartQuote::availability).orElse("unavailable"));
        sold.map(CartQuote::unitPrice)
                .ifPresentOrElse(
                        price -> item.put("price", price.minorUnits()),
                        () -> item.putNull("price"));
        sold.ifPresent(quote -> quote.slas().forEach(sla -> slas.addObject().put("id", sla)));
    }
}
