package io.trapiche.faults.soak;

import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.faults.audit.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * VTEX deletes feeds and hooks, somebody else changes them, and now and then both are gone and
 * cannot be restored while customers buy. At the end each is as it was before.
 */
final class LostSignals {

    static final String BLIND = "orders bought while nobody was told";

    private static final int LONGEST_PAUSE = 1_500;
    private static final Duration BLINDNESS = Duration.ofSeconds(3);
    private static final String GATES =
            "{\"forbidden\":[\"post-feed-config\",\"post-hook-config\",\"list-orders\"]}";
    private static final String NO_GATES = "{\"forbidden\":[]}";

    private enum Strike {
        FEED_DELETED("feed deleted", "DELETE", "/feed", ""),
        FEED_FOREIGN("feed with a foreign filter", "PUT", "/feed", "{\"status\":[\"replaced\"]}"),
        HOOK_DELETED("hook deleted", "DELETE", "/hook", ""),
        HOOK_FOREIGN(
                "hook calls elsewhere", "PUT", "/hook", "{\"url\":\"http://127.0.0.1:9/else\"}");

        private final String label;
        private final String method;
        private final String path;
        private final String body;

        Strike(String label, String method, String path, String body) {
            this.label = label;
            this.method = method;
            this.path = path;
            this.body = body;
        }
    }

    private final SandboxDriver sandbox;
    private final List<String> accounts;
    private final FaultCounts counts;
    private final Random dice;
    private final Map<String, JsonNode> wished = new HashMap<>();

    LostSignals(SandboxDriver sandbox, List<String> accounts, FaultCounts counts, Random dice) {
        this.sandbox = sandbox;
        this.accounts = accounts;
        this.counts = counts;
        this.dice = dice;
        for (Strike strike : Strike.values()) {
            counts.expect(strike.label);
        }
        counts.expect(BLIND);
    }

    /** Waits until the service has set up all feeds and hooks; whether it did. */
    boolean note(Duration limit) throws IOException, InterruptedException {
        for (String account : accounts) {
            for (String source : sources(account)) {
                long end = System.nanoTime() + limit.toNanos();
                JsonNode shown = shown(account, source);
                while (shown.isMissingNode() && System.nanoTime() < end) {
                    Waiting.pause(Duration.ofMillis(200));
                    shown = shown(account, source);
                }
                if (shown.isMissingNode()) {
                    return false;
                }
                wished.put(account + "/" + source, shown);
            }
        }
        return true;
    }

    private static List<String> sources(String account) {
        return SoakAccounts.hasHook(account) ? List.of("feed", "hook") : List.of("feed");
    }

    /** As VTEX shows it to whoever has the account's key, but for what it counts. */
    private JsonNode shown(String account, String source) throws IOException, InterruptedException {
        JsonNode config = sandbox.asSeller(account, "/api/orders/%s/config".formatted(source));
        String part = source.equals("feed") ? "queue" : "hook";
        if (!config.has("filter") || !config.has(part)) {
            return MissingNode.getInstance();
        }
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        kept.set("filter", config.path("filter"));
        kept.set(part, config.path(part));
        return kept;
    }

    void strike(AtomicBoolean stop) throws IOException, InterruptedException {
        for (int round = 0; !stop.get(); round++) {
            Waiting.pause(Duration.ofMillis(dice.nextInt(LONGEST_PAUSE)));
            String account = accounts.get(dice.nextInt(accounts.size()));
            if (round % 5 == 4) {
                blind(account);
            } else {
                strike(account, Strike.values()[dice.nextInt(Strike.values().length)]);
            }
        }
    }

    private void strike(String account, Strike strike) throws IOException, InterruptedException {
        int status = sandbox.send(strike.method, "/" + account + strike.path, strike.body);
        if (status / 100 == 2) {
            counts.count(strike.label);
        }
    }

    /** Neither feed nor hook, and nobody may restore them while orders come and change. */
    private void blind(String account) throws IOException, InterruptedException {
        String path = "/" + account;
        int _ = sandbox.send("PUT", path + "/credentials", GATES);
        try {
            strike(account, Strike.FEED_DELETED);
            strike(account, Strike.HOOK_DELETED);
            int bought = 1 + dice.nextInt(3);
            if (sandbox.send("POST", path + "/shop-orders", "{\"count\":" + bought + "}") == 201) {
                counts.count(BLIND, bought);
            }
            Waiting.pause(BLINDNESS);
        } finally {
            int _ = sandbox.send("PUT", path + "/credentials", NO_GATES);
        }
    }

    /** What is not as it was, once the service had the time to restore it. */
    List<Finding> notRestored(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        List<Finding> found = differing();
        while (!found.isEmpty() && System.nanoTime() < end) {
            Waiting.pause(Duration.ofSeconds(1));
            found = differing();
        }
        return found;
    }

    private List<Finding> differing() throws IOException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (String account : accounts) {
            for (String source : sources(account)) {
                String key = account + "/" + source;
                JsonNode now = shown(account, source);
                if (!now.equals(wished.get(key))) {
                    found.add(new Finding("guardian", key, "configured as before", now.toString()));
                }
            }
        }
        return found;
    }
}
