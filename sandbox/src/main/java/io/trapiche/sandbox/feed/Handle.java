package io.trapiche.sandbox.feed;

import io.trapiche.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The token that commits one reading of an item. As long as VTEX's, to show columns and buffers
 * that are too small.
 */
record Handle(long item, int reading) {
    private static final String HEAD = "eyJhbGciOiJub25lIiwidHlwIjoiU0FOREJPWCJ9.";
    private static final String TAIL = "." + "sandbox0".repeat(200);

    String text() {
        byte[] claims = Json.bytes(this);
        return HEAD + Base64.getUrlEncoder().withoutPadding().encodeToString(claims) + TAIL;
    }

    /** Empty for anything this sandbox did not write. */
    static Optional<Handle> parse(String text) {
        if (!text.startsWith(HEAD)
                || !text.endsWith(TAIL)
                || text.length() < HEAD.length() + TAIL.length()) {
            return Optional.empty();
        }
        return claims(text.substring(HEAD.length(), text.length() - TAIL.length()))
                .map(
                        claims ->
                                new Handle(
                                        claims.path("item").asLong(0),
                                        claims.path("reading").asInt(0)));
    }

    private static Optional<JsonNode> claims(String encoded) {
        try {
            return Json.object(
                    Base64.getUrlDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
