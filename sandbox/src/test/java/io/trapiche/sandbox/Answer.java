package io.trapiche.sandbox;

import io.trapiche.sandbox.wire.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the sandbox answered. */
record Answer(int status, String body, HttpHeaders headers) {

    JsonNode json() {
        return Json.read(body, JsonNode.class);
    }
}
