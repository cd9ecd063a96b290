package io.trapiche.sandbox.http;

import io.trapiche.sandbox.events.Subscriber;
import io.trapiche.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A call with good credentials. */
@SuppressWarnings("ArrayRecordComponent") // the body as it came, never compared
public record Call(
        String account,
        String appKey,
        Map<String, String> path,
        Map<String, String> query,
        byte[] body) {

    /** The variable of the route's path. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    public Optional<JsonNode> json() {
        return Json.object(body);
    }

    public Subscriber subscriber() {
        return new Subscriber(account, appKey);
    }
}
