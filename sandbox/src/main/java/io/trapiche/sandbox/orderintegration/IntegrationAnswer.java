package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.http.RouteGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    record Detail(String source, String code, String description) {

        /** Of the same field. */
        private Detail expectingToo(Detail other) {
            String expectation = other.description.replaceFirst("^[^:]*: ", "");
            return new Detail(source, code, description + "; " + expectation);
        }
    }

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

        static Flow of(String wireName) {
            return wireName.equals(APPROVE_ORDER.wireName) ? APPROVE_ORDER : PLACE_ORDER;
        }

        private Route route() {
            return this == PLACE_ORDER ? Route.PLACE_ORDER : Route.UPDATE_STATUS;
        }

        /** For faults that strike an order's call or callback. */
        Occasion occasion(String account, String marketplaceOrderId) {
            return new Occasion(
                    account,
                    RouteGroup.ORDER_INTEGRATION.wireName(),
                    route().wireName(),
                    () -> marketplaceOrderId);
        }
    }

    /** What an answer is about. */
    record Subject(String account, String marketplaceOrderId, Flow flow, String operationId) {

        Occasion occasion() {
            return flow.occasion(account, marketplaceOrderId);
        }

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

        /** What a fault wants to be told, whatever happened. */
        IntegrationAnswer told(String code) {
            return new IntegrationAnswer(
                    marketplaceOrderId,
                    account,
                    code,
                    flow.wireName,
                    isSuccess(code),
                    operationId,
                    null,
                    null,
                    "As demanded");
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
    static IntegrationAnswer notEnqueued(Flow flow, List<Violation> violations) {
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

    /** This answer, but with another code. */
    IntegrationAnswer telling(String otherCode) {
        return new IntegrationAnswer(
                marketplaceOrderId,
                accountName,
                otherCode,
                flow,
                isSuccess(otherCode),
                operationId,
                null,
                null,
                "As demanded");
    }

    private static boolean isSuccess(String code) {
        return code.startsWith("SOI");
    }

    /** One for each field. */
    static List<Detail> details(List<Violation> violations) {
        Map<String, Detail> details = new LinkedHashMap<>();
        violations.forEach(
                violation ->
                        details.merge(violation.field(), detail(violation), Detail::expectingToo));
        return List.copyOf(details.values());
    }

    private static Detail detail(Violation violation) {
        return new Detail(
                violation.source(),
                violation.code(),
                violation.field() + ": " + violation.expectation());
    }
}
