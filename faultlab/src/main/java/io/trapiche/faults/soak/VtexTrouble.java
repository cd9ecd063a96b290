package io.trapiche.faults.soak;

import io.trapiche.faults.actors.SandboxDriver;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The faults of VTEX's feed, hook and documents, all of them as long as the soak lasts. */
final class VtexTrouble {

    /** Later than the visibility of what was read ends. */
    private static final String LATE = "\"kind\":\"latencyMillis\",\"millis\":3500";

    private static final Map<String, String> FAULTS =
            Map.ofEntries(
                    Map.entry("F15 feed item twice", planted("duplicateFeedItem", "", 0.3)),
                    Map.entry("F15 feed item ahead of others", planted("reorderFeed", "", 0.3)),
                    Map.entry("F15 answer of feed lost", planted("loseAnswer", "read-feed", 0.05)),
                    Map.entry(
                            "F15 answer of commit lost", planted("loseAnswer", "commit-feed", 0.1)),
                    Map.entry(
                            "F15 commit late",
                            LATE + ",\"routes\":\"commit-feed\",\"probability\":0.05"),
                    Map.entry("F15 feed throttled", throttled()),
                    Map.entry(
                            "feed configuration is a page",
                            planted("htmlAnswer", "get-feed-config", 0.1)),
                    Map.entry(
                            "feed configuration not taken",
                            planted("status503", "post-feed-config", 0.3)),
                    Map.entry(
                            "hook configuration not shown",
                            planted("status500", "get-hook-config", 0.1)),
                    Map.entry(
                            "hook configuration not taken",
                            planted("status500", "post-hook-config", 0.3)),
                    Map.entry("lists fail", planted("status500", "list-orders", 0.4)),
                    Map.entry("null status in feed", planted("nullStatus", "read-feed", 0.1)),
                    Map.entry("null status in hook", planted("nullStatus", "hook", 0.1)),
                    Map.entry("null status in document", planted("nullStatus", "get-order", 0.05)),
                    Map.entry("cancel after canceled", planted("cancelAgain", "", 0.4)),
                    Map.entry("push lost", planted("dropPush", "", 0.3)));

    private final SandboxDriver sandbox;
    private final FaultCounts counts;

    VtexTrouble(SandboxDriver sandbox, FaultCounts counts) {
        this.sandbox = sandbox;
        this.counts = counts;
        FAULTS.keySet().forEach(counts::expect);
    }

    private static String planted(String kind, String routes, double probability) {
        String where = routes.isEmpty() ? "" : ",\"routes\":\"%s\"".formatted(routes);
        return "\"kind\":\"%s\"%s,\"probability\":%s".formatted(kind, where, probability);
    }

    private static String throttled() {
        return planted("status429", "read-feed", 0.03) + ",\"retryAfterSeconds\":1";
    }

    void begin(long seed) throws IOException, InterruptedException {
        String faults = String.join("},{", names().stream().map(FAULTS::get).toList());
        JsonNode plan =
                JsonMapper.shared()
                        .readTree("{\"seed\":%d,\"faults\":[{%s}]}".formatted(seed, faults));
        var _ = sandbox.ask("PUT", "/faults", plan);
    }

    /** Takes all back, and counts how often each struck. */
    void end() throws IOException, InterruptedException {
        JsonNode struck = sandbox.get("/faults").path("faults");
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            counts.count(names.get(i), struck.path(i).path("struck").asLong());
        }
        int _ = sandbox.send("DELETE", "/faults", "");
    }

    private static List<String> names() {
        return FAULTS.keySet().stream().sorted().toList();
    }
}
