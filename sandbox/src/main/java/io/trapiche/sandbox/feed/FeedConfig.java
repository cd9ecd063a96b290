package io.trapiche.sandbox.feed;

import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.wire.Json;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a feed is configured. */
record FeedConfig(
        ChangeFilter filter, int visibilityTimeoutInSeconds, int messageRetentionPeriodInSeconds) {

    FeedConfig with(ChangeFilter other) {
        return new FeedConfig(other, visibilityTimeoutInSeconds, messageRetentionPeriodInSeconds);
    }

    /** How long a change waits, and how long the feed itself stays without one. */
    Duration retention() {
        return Duration.ofSeconds(messageRetentionPeriodInSeconds);
    }

    private static final int LONGEST_TIMEOUT = 43_200;
    private static final int SHORTEST_RETENTION = 345_600;
    private static final int LONGEST_RETENTION = 1_209_600;

    static ChangeFilter.@Nullable Refusal refusal(JsonNode config) {
        ChangeFilter.Refusal refusal = ChangeFilter.refusal(config);
        if (refusal != null) {
            return refusal;
        }
        if (!within(timeout(config), 0, LONGEST_TIMEOUT)) {
            return new ChangeFilter.Refusal(
                    400, "visibilityTimeoutInSeconds (expected: 0 to 43200)");
        }
        return within(retention(config), SHORTEST_RETENTION, LONGEST_RETENTION)
                ? null
                : new ChangeFilter.Refusal(
                        400, "MessageRetentionPeriodInSeconds (expected: 345600 to 1209600)");
    }

    private static boolean within(JsonNode value, int least, int most) {
        return value.isMissingNode()
                || (value.canConvertToInt()
                        && value.intValue() >= least
                        && value.intValue() <= most);
    }

    private static JsonNode timeout(JsonNode config) {
        return Json.anyCase(Json.anyCase(config, "queue"), "visibilityTimeoutInSeconds");
    }

    private static JsonNode retention(JsonNode config) {
        return Json.anyCase(Json.anyCase(config, "queue"), "messageRetentionPeriodInSeconds");
    }

    static FeedConfig of(JsonNode config, Duration defaultTimeout) {
        return new FeedConfig(
                ChangeFilter.of(config),
                timeout(config).asInt(Math.toIntExact(defaultTimeout.toSeconds())),
                retention(config).asInt(SHORTEST_RETENTION));
    }

    Map<String, @Nullable Object> document() {
        return Json.fields(
                "filter",
                filter.document(),
                "queue",
                Json.fields(
                        "visibilityTimeoutInSeconds", visibilityTimeoutInSeconds,
                        "MessageRetentionPeriodInSeconds", messageRetentionPeriodInSeconds));
    }
}
