package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.wire.Json.fields;

import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Items, totals, taxes and payment of the order document; money in minor units. */
public final class MoneyPart {

    private MoneyPart() {}

    static Map<String, @Nullable Object> of(Order order) {
        JsonNode request = order.placement().request();
        return fields(
                "totals", totals(request),
                "items", items(order),
                "taxData", taxes(request),
                "paymentData", payment(order));
    }

    private static List<Object> totals(JsonNode request) {
        List<Object> totals = new ArrayList<>();
        totals.add(total("Items", "Total dos Itens", sumOfItems(request)));
        totals.add(total("Discounts", "Total dos Descontos", 0));
        totals.add(total("Shipping", "Total do Frete", sumOfShipping(request)));
        totals.add(total("Tax", "Total da Taxa", sumOfTaxes(request)));
        long interest = request.path("marketplaceInterestValue").asLong(0);
        if (interest > 0) {
            totals.add(total("Interest", "Total de Juros", interest));
        }
        return totals;
    }

    private static Object total(String id, String name, long value) {
        return fields("id", id, "name", name, "value", value);
    }

    public static long sumOfItems(JsonNode request) {
        return request.path("items").valueStream().mapToLong(MoneyPart::lineTotal).sum();
    }

    static long sumOfShipping(JsonNode request) {
        return sum(request.path("shippingData").path("logisticsInfo"), "price");
    }

    static long sumOfTaxes(JsonNode request) {
        return sum(request.path("taxData"), "value");
    }

    private static long sum(JsonNode rows, String field) {
        return rows.valueStream().mapToLong(row -> row.path(field).asLong(0)).sum();
    }

    private static long lineTotal(JsonNode item) {
        return Math.multiplyExact(item.path("price").asLong(0), item.path("quantity").asLong(0));
    }

    private static List<Object> items(Order order) {
        List<Object> items = new ArrayList<>();
        int index = 0;
        for (JsonNode item : order.placement().request().path("items")) {
            items.add(item(item, order.uniqueIds().get(index++)));
        }
        return items;
    }

    private static Object item(JsonNode item, String uniqueId) {
        Map<String, @Nullable Object> document =
                fields(
                        "uniqueId",
                        uniqueId,
                        "id",
                        item.path("id"),
                        "productId",
                        item.path("id"),
                        "ean",
                        null,
                        "lockId",
                        null,
                        "quantity",
                        item.path("quantity"),
                        "seller",
                        "1",
                        "name",
                        "Produto " + item.path("id").stringValue(),
                        "refId",
                        "REF-" + item.path("id").stringValue(),
                        "sellerSku",
                        item.path("id"),
                        "measurementUnit",
                        "un",
                        "unitMultiplier",
                        BigDecimal.valueOf(10, 1),
                        "isGift",
                        false,
                        "parentItemIndex",
                        null,
                        "parentAssemblyBinding",
                        null);
        document.putAll(price(item));
        document.putAll(extras());
        return document;
    }

    private static Map<String, @Nullable Object> price(JsonNode item) {
        JsonNode price = item.path("price");
        return fields(
                "price",
                price,
                "listPrice",
                price,
                "manualPrice",
                null,
                "sellingPrice",
                price,
                "costPrice",
                price,
                "tax",
                0,
                "commission",
                0,
                "freightCommission",
                0,
                "priceTags",
                List.of(),
                "priceDefinition",
                fields(
                        "sellingPrices",
                        List.of(fields("value", price, "quantity", item.path("quantity"))),
                        "calculatedSellingPrice",
                        price,
                        "total",
                        lineTotal(item),
                        "reason",
                        null));
    }

    private static Map<String, @Nullable Object> extras() {
        return fields(
                "bundleItems",
                List.of(),
                "attachments",
                List.of(),
                "assemblies",
                List.of(),
                "components",
                List.of(),
                "additionalInfo",
                fields(
                        "brandName",
                        "Marca Exemplo",
                        "brandId",
                        "2000000",
                        "categoriesIds",
                        "/9/",
                        "dimension",
                        fields(
                                "cubicweight",
                                1.0,
                                "height",
                                10.0,
                                "length",
                                10.0,
                                "weight",
                                10.0,
                                "width",
                                10.0)));
    }

    private static @Nullable Object taxes(JsonNode request) {
        List<Object> rows = new ArrayList<>();
        for (JsonNode tax : request.path("taxData")) {
            rows.add(
                    fields(
                            "itemIndex",
                            rows.size(),
                            "sku",
                            tax.path("skuId"),
                            "priceTags",
                            List.of(
                                    fields(
                                            "identifier",
                                            null,
                                            "isPercentual",
                                            false,
                                            "name",
                                            "Taxes",
                                            "value",
                                            tax.path("value"),
                                            "rawValue",
                                            BigDecimal.valueOf(tax.path("value").asLong(), 2)))));
        }
        return rows.isEmpty()
                ? null
                : fields("areTaxesDesignatedByMarketplace", true, "taxInfoCollection", rows);
    }

    private static Object payment(Order order) {
        long value = order.placement().value();
        String group =
                order.placement()
                        .request()
                        .at("/invoiceData/userPaymentInfo/paymentMethods/0")
                        .asString("promissoryPaymentGroup")
                        .replace("PaymentGroup", "");
        String id = order.uniqueIds().getFirst();
        Map<String, @Nullable Object> payment = payment(id, group, value);
        boolean shop = order.origin() == Origin.MARKETPLACE;
        if (shop) {
            payment.putAll(card(id));
        }
        return fields(
                "transactions",
                List.of(
                        fields(
                                "isActive",
                                true,
                                "transactionId",
                                id,
                                "merchantName",
                                order.key().account(),
                                "payments",
                                List.of(payment))),
                "giftCards",
                shop ? List.of(giftCard(id)) : List.of());
    }

    /** What must not travel on. Nothing of it is real, and each order has its own. */
    private static Map<String, @Nullable Object> card(String id) {
        return fields(
                "tid", "tid-" + id,
                "firstDigits", "400000",
                "lastDigits", "0002",
                "cardHolder", "CLIENTE EXEMPLO",
                "connectorResponses", Map.of("authorizationToken", "connector-token-" + id));
    }

    private static Object giftCard(String id) {
        return fields(
                "redemptionCode",
                "GIFT-" + id,
                "provider",
                "VtexGiftCard",
                "value",
                0,
                "balance",
                0,
                "name",
                "loyalty-program");
    }

    private static Map<String, @Nullable Object> payment(String id, String group, long value) {
        return fields(
                "id",
                id,
                "paymentSystem",
                "201",
                "paymentSystemName",
                group,
                "value",
                value,
                "installments",
                1,
                "referenceValue",
                value,
                "group",
                group,
                "tid",
                null,
                "firstDigits",
                null,
                "lastDigits",
                null,
                "dueDate",
                null,
                "connectorResponses",
                Map.of());
    }
}
