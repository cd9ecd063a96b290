package io.trapiche.adapter.vtex.expression.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Body of {@code POST /api/orders/expressions/jsonata}; the names' casing is VTEX's.
 *
 * @param document JSON as a text
 */
public record ExpressionPayload(
        @JsonProperty("Expression") String expression, @JsonProperty("Document") String document) {

    /** The document is an order with its persons. */
    @Override
    public String toString() {
        return "***";
    }
}
