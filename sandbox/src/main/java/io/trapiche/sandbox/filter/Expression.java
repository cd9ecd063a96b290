package io.trapiche.sandbox.filter;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.trapiche.sandbox.wire.Json;
import tools.jackson.databind.JsonNode;

/**
 * JSONata over an order's document. VTEX runs JavaScript's JSONata and this is its Java port: they
 * agree on what filters are usually made of, and not everywhere.
 */
final class Expression {

    private static final int LONGEST = 4_000;
    private static final long LONGEST_MILLIS = 500;
    private static final int DEEPEST = 100;

    private Expression() {}

    static boolean isReadable(String text) {
        return !text.isBlank() && text.length() <= LONGEST && parsed(text);
    }

    private static boolean parsed(String text) {
        try {
            var _ = Jsonata.jsonata(text);
            return true;
        } catch (JException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return false;
        }
    }

    /** Whether it says {@code true} of the document; an expression that fails on one does not. */
    static boolean fits(String text, JsonNode document) {
        Jsonata expression = Jsonata.jsonata(text);
        Jsonata.Frame bounds = expression.createFrame();
        bounds.setRuntimeBounds(LONGEST_MILLIS, DEEPEST);
        try {
            return Boolean.TRUE.equals(expression.evaluate(Json.plain(document), bounds));
        } catch (RuntimeException _) {
            return false;
        }
    }
}
