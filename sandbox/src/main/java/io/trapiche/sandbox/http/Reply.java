package io.trapiche.sandbox.http;

import io.trapiche.sandbox.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer to a call. */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    public static Reply json(int status, Object body) {
        return new Reply(status, JSON, Json.bytes(body), Map.of());
    }

    public static Reply ok(Object body) {
        return json(200, body);
    }

    public static Reply empty(int status) {
        return new Reply(status, "", new byte[0], Map.of());
    }

    /** 200 with JSON that ends too early. */
    static Reply cut(byte[] body) {
        return new Reply(200, JSON, body, Map.of());
    }

    public static Reply html(int status, String page) {
        return new Reply(
                status,
                "text/html; charset=utf-8",
                page.getBytes(StandardCharsets.UTF_8),
                Map.of());
    }

    Reply withBody(byte[] next) {
        return new Reply(status, contentType, next, headers);
    }

    public Reply withHeader(String name, String value) {
        return new Reply(status, contentType, body, Map.of(name, value));
    }
}
