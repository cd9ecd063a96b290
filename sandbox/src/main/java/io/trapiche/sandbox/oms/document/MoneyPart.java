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

/** Totals, taxes and payment of the order document; money in what VTEX counts. */
public final class MoneyPart {

    /** Of an order that costs nothing: nobody pays for it. */
    private static final String NO_PAYMENT = "NO-PAYMENT";

    private MoneyPart() {}

    static Map<String, @Nullable Object> of(Order order) {
        JsonNode request = order.placement().request();
        return fields(
                "totals", totals(order),
                "items", ItemPart.of(order),
                "taxData", taxes(request),
                "paymentData", payment(order));
    }

    private static List<Object> totals(Order order) {
        JsonNode request = order.placement().request();
        List<Object> totals = new ArrayList<>();
        long discounts = sum(request.path("items"), "discount");
        totals.add(total("Items", "Total dos Itens", sumOfItems(request) + discounts));
        totals.add(total("Discounts", "Total dos Descontos", -discounts));
        totals.add(total("Shipping", "Total do Frete", sumOfShipping(request)));
        totals.add(total("Tax", "Total da Taxa", sumOfTaxes(request)));
        long interest = request.path("marketplaceInterestValue").asLong(0);
        if (interest > 0) {
            totals.add(total("Interest", "Total de Juros", interest));
        }
        JsonNode changes = request.path("changes");
        long change =
                sum(changes, "incrementValue")
                        - sum(changes, "discountValue")
                        + order.value()
                        - order.placement().value();
        if (change != 0) {
            totals.add(total("Change", "Total de Mudanças", change));
        }
        return totals;
    }

    private static Object total(String id, String name, long value) {
        return fields("id", id, "name", name, "value", value);
    }

    /** After discounts, with the services; without what a change took or added. */
    public static long sumOfItems(JsonNode request) {
        return request.path("items")
                .valueStream()
                .map(LineAmounts::new)
                .mapToLong(line -> line.total() + line.services())
                .sum();
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
        boolean free = value == 0;
        return fields(
                "transactions",
                List.of(
                        fields(
                                "isActive",
                                true,
                                "transactionId",
                                free ? NO_PAYMENT : id,
                                "merchantName",
                                order.key().account(),
                                "payments",
                                free ? List.of() : List.of(payment))),
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
