package io.trapiche.sandbox.filter;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** {@code POST /api/orders/expressions/jsonata}: whether an expression fits a document. */
public final class TestExpression implements Handler {

    @Override
    public Reply answer(Call call) {
        return call.json()
                .map(TestExpression::tested)
                .orElseGet(() -> Refusals.problem(400, "no JSON object"));
    }

    /** The document is JSON in a text. */
    private static Reply tested(JsonNode body) {
        String expression = body.path("Expression").asString("");
        byte[] document = body.path("Document").asString("").getBytes(StandardCharsets.UTF_8);
        if (!Expression.isReadable(expression)) {
            return Refusals.problem(400, "Expression (expected: JSONata)");
        }
        return Json.object(document)
                .map(order -> Reply.ok(Expression.fits(expression, order)))
                .orElseGet(() -> Refusals.problem(400, "Document (expected: JSON in a text)"));
    }
}
