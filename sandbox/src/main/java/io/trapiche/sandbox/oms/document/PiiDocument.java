package io.trapiche.sandbox.oms.document;

import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Workflow;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.VtexTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The document of {@code GET /api/orders/pvt/document/{orderId}}: the order under another name, its
 * workflow, price tags in units of the currency, and persons masked unless there is a reason.
 */
public final class PiiDocument {

    private static final Set<String> PERSONAL =
            Set.of(
                    "email",
                    "firstName",
                    "lastName",
                    "document",
                    "phone",
                    "corporateName",
                    "tradeName",
                    "corporateDocument",
                    "corporatePhone",
                    "receiverName",
                    "postalCode",
                    "street",
                    "number",
                    "complement",
                    "reference");

    private PiiDocument() {}

    /**
     * The document.
     *
     * @param currency of the account, ISO 4217
     */
    public static JsonNode of(Order order, String currency, boolean masked) {
        ObjectNode document = (ObjectNode) Json.tree(OrderDocument.of(order, currency));
        document.remove("statusDescription");
        document.put("id", order.key().orderId());
        document.put("state", order.status().wireName());
        document.put("piiHidden", masked);
        document.set("workflowData", Json.tree(workflow(order)));
        document.path("items").forEach(item -> tagsInUnits(item.path("priceTags")));
        if (masked) {
            mask(document);
        }
        return document;
    }

    private static Map<String, @Nullable Object> workflow(Order order) {
        List<Workflow.Step> steps = order.workflow().steps();
        return Json.fields(
                "instances",
                List.of(
                        Json.fields(
                                "name",
                                order.origin().wireName(),
                                "currentStepName",
                                order.status().wireName(),
                                "isInError",
                                false,
                                "isInAutomaticRetry",
                                false,
                                "timeLine",
                                steps.stream()
                                        .map(
                                                step ->
                                                        Json.fields(
                                                                "stepName",
                                                                step.status().wireName(),
                                                                "date",
                                                                VtexTime.withZ(step.at())))
                                        .toList())),
                "mainFlowIndex",
                0);
    }

    private static void tagsInUnits(JsonNode tags) {
        for (JsonNode tag : tags) {
            if (tag instanceof ObjectNode told && told.path("value").isIntegralNumber()) {
                told.put("rawValue", BigDecimal.valueOf(told.get("value").longValue(), 2));
                told.remove("value");
            }
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            field -> {
                                if (PERSONAL.contains(field.getKey())
                                        && field.getValue().isString()) {
                                    field.setValue(masked(field.getValue().stringValue()));
                                }
                            });
        }
        node.forEach(PiiDocument::mask);
    }

    private static JsonNode masked(String text) {
        return StringNode.valueOf(text.isEmpty() ? "" : text.charAt(0) + "***");
    }
}
