package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.wire.Loopback;
import io.trapiche.sandbox.wire.Shape;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** The connector's fields, the same in both calls. */
final class Connector {
    private Connector() {}

    static void check(Shape shape) {
        shape.text("connectorName");
        shape.expect(
                "connectorEndpoint",
                node -> isEndpoint(node.asString("")),
                "an absolute https URL without query and fragment; http on loopback");
    }

    static String endpoint(JsonNode body) {
        return body.path("connectorEndpoint").asString("");
    }

    static boolean isEndpoint(String text) {
        return Loopback.isCallable(text) && noQuery(URI.create(text));
    }

    private static boolean noQuery(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
