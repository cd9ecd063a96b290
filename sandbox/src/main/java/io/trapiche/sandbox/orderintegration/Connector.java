package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.wire.Loopback;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The connector's address, the same field in both calls. */
final class Connector {
    static final Violation NO_ENDPOINT =
            Violation.of(
                    "connectorEndpoint",
                    "an absolute https URL without query and fragment; http on loopback");

    private Connector() {}

    static String endpoint(JsonNode body) {
        return body.path("connectorEndpoint").asString("");
    }

    static boolean hasEndpoint(JsonNode body) {
        String text = endpoint(body);
        return Loopback.isCallable(text) && noQuery(URI.create(text));
    }

    private static boolean noQuery(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
