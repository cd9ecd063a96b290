package io.trapiche.sandbox.orderintegration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one body of order integration: immediate answers and callbacks alike. */
record IntegrationAnswer(
        @Nullable String marketplaceOrderId,
        @Nullable String accountName,
        String code,
        String flow,
        boolean success,
        @Nullable String operationId,
        @Nullable List<Detail> errors,
        @Nullable CreatedOrder fields,
        String message) {

    /** An error of a service behind order integration. */
    record Detail(String source, String code, String description) {}

    /** The ids VTEX gave the order. */
    record CreatedOrder(String mainOrderId, @Nullable String franchiseOrderId) {}

    /** Which of the two calls it answers. */
    enum Flow {
        PLACE_ORDER("PlaceOrder"),
        APPROVE_ORDER("ApproveOrder");

        private final String wireName;

        Flow(String wireName) {
            this.wireName = wireName;
        }
    }

    /** What an answer is about. */
    record Subject(String account, String marketplaceOrderId, Flow flow, String operationId) {

        IntegrationAnswer success(String code, String message, CreatedOrder created) {
            return new IntegrationAnswer(
                    marketplaceOrderId,
                    account,
                    code,
                    flow.wireName,
                    true,
                    operationId,
                    null,
                    created,
                    message);
        }

        IntegrationAnswer failure(String code, String message, List<Detail> errors) {
            return new IntegrationAnswer(
                    marketplaceOrderId,
                    account,
                    code,
                    flow.wireName,
                    false,
                    operationId,
                    errors,
                    null,
                    message);
        }
    }

    static IntegrationAnswer placementEnqueued(String account) {
        return enqueued(Flow.PLACE_ORDER, account, null);
    }

    static IntegrationAnswer approvalEnqueued(String marketplaceOrderId) {
        return enqueued(Flow.APPROVE_ORDER, null, marketplaceOrderId);
    }

    private static IntegrationAnswer enqueued(
            Flow flow, @Nullable String account, @Nullable String marketplaceOrderId) {
        return new IntegrationAnswer(
                marketplaceOrderId,
                account,
                "SOI003",
                flow.wireName,
                true,
                null,
                null,
                null,
                "Order enqueued");
    }

    /** Refused at once, because no callback could tell. */
    static IntegrationAnswer notEnqueued(Flow flow, List<String> violations) {
        return new IntegrationAnswer(
                null,
                null,
                "EOI005",
                flow.wireName,
                false,
                null,
                details(violations),
                null,
                "Validation failed");
    }

    static List<Detail> details(List<String> violations) {
        return violations.stream()
                .map(violation -> new Detail("Order Integration", "EOI005", violation))
                .toList();
    }
}
