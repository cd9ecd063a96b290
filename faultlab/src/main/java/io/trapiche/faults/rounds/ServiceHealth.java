package io.trapiche.faults.rounds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the service and its followers are, as its management port tells; badly when it is silent. */
record ServiceHealth(int port) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    boolean isReady() {
        return ask("/health/readiness").filter(answer -> answer.statusCode() == 200).isPresent();
    }

    boolean isFailing(Follower follower) {
        return tells(follower, details -> details.has("failure"));
    }

    /** Works here, does not fail, and is not behind. */
    boolean isWell(Follower follower) {
        return tells(
                follower,
                details ->
                        details.path("claimed").asBoolean(false)
                                && !details.has("failure")
                                && details.path("lagSeconds").asLong(Long.MAX_VALUE) <= 1);
    }

    private boolean tells(Follower follower, Predicate<JsonNode> condition) {
        return ask("/health")
                .map(answer -> JsonMapper.shared().readTree(answer.body()))
                .map(all -> all.at("/components/events/details/" + follower.processor() + "-0"))
                .filter(JsonNode::isObject)
                .filter(condition)
                .isPresent();
    }

    private Optional<HttpResponse<String>> ask(String path) {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator" + path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
