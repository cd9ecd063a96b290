package io.trapiche.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the sandbox do what VTEX does by itself: answer with codes, fail, let sellers act. */
final class SandboxControl {

    private final String base;

    SandboxControl(String baseUrl) {
        this.base = baseUrl.replaceFirst("/$", "") + "/control";
    }

    /** Adds a fault to those that are there. */
    void fault(String json) {
        done(() -> Http.post(base + "/faults", json));
    }

    void noFaults() {
        delete("/faults");
    }

    void delete(String path) {
        done(() -> Http.send("DELETE", base + path, ""));
    }

    void put(String path, String json) {
        done(() -> Http.send("PUT", base + path, json));
    }

    void post(String path, String json) {
        done(() -> Http.post(base + path, json));
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(done(() -> Http.get(base + path)).body());
    }

    private static HttpResponse<String> done(Call call) {
        try {
            HttpResponse<String> answer = call.send();
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @FunctionalInterface
    private interface Call {
        HttpResponse<String> send() throws IOException;
    }
}
