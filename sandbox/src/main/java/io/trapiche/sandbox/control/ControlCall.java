package io.trapiche.sandbox.control;

import io.trapiche.sandbox.oms.OrderKey;
import io.trapiche.sandbox.wire.Json;
import java.util.Optional;
import org.springframework.web.reactive.function.server.ServerRequest;
import tools.jackson.databind.JsonNode;

/** A call of the control API. */
@SuppressWarnings("ArrayRecordComponent") // the body as it came, never compared
record ControlCall(ServerRequest request, byte[] body) {

    String account() {
        return request.pathVariable("account");
    }

    OrderKey order() {
        return new OrderKey(account(), request.pathVariable("orderId"));
    }

    /** No body at all counts as an empty object. */
    Optional<JsonNode> json() {
        return body.length == 0 ? Optional.of(Json.tree(Json.fields())) : Json.object(body);
    }

    /** As {@link #json()}; an array counts as an object that has only this field. */
    Optional<JsonNode> jsonWithRows(String field) {
        return Json.array(body).map(rows -> Json.tree(Json.fields(field, rows))).or(this::json);
    }
}
