package io.trapiche.faults.rounds;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** How followers are, as the service's health tells. */
record FollowerStanding(ServiceProcess service) {

    boolean isFailing(Follower follower) {
        return is(follower, details -> details.has("failure"));
    }

    /** Works here, does not fail, and is not behind. */
    boolean isWell(Follower follower) {
        return is(
                follower,
                details ->
                        details.path("claimed").asBoolean(false)
                                && !details.has("failure")
                                && details.path("lagSeconds").asLong(Long.MAX_VALUE) <= 1);
    }

    private boolean is(Follower follower, Function<JsonNode, Boolean> condition) {
        Optional<JsonNode> health = service.health();
        return health.map(
                        all -> all.at("/components/events/details/" + follower.processor() + "-0"))
                .filter(JsonNode::isObject)
                .map(condition)
                .orElse(false);
    }
}
