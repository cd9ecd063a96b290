package io.trapiche.faults.soak;

import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.faults.audit.Finding;
import io.trapiche.start.LocalCredentials;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls of VTEX's hook that the sandbox does not make: pings, and bursts about one order, each with
 * a status that the order may never have had. Each has to be answered with 200 within five seconds,
 * or is repeated; how often it had to be is counted.
 */
final class HookStorm {

    private static final String PING = "F16 hook pings";
    private static final String BURST = "F16 hook bursts";
    private static final String WRONG = "F16 hook tells a wrong status";
    private static final String AGAIN = "hook calls repeated for want of an answer in five seconds";
    private static final String TAKEN = "200";
    private static final int CALLS = 100;
    private static final int TRIES = 10;
    private static final Duration BEFORE_NEXT = Duration.ofSeconds(1);
    private static final int SHORTEST_PAUSE = 2_000;
    private static final int LONGEST_PAUSE = 6_000;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final List<String> STATUSES =
            List.of("canceled", "invoiced", "ready-for-handling", "nobody-knows-this-one");

    private final SandboxDriver sandbox;
    private final String service;
    private final List<String> accounts;
    private final FaultCounts counts;
    private final Random dice;
    private final Queue<Finding> found = new ConcurrentLinkedQueue<>();

    HookStorm(
            SandboxDriver sandbox,
            String service,
            List<String> accounts,
            FaultCounts counts,
            Random dice) {
        this.sandbox = sandbox;
        this.service = service;
        this.accounts = accounts.stream().filter(SoakAccounts::hasHook).toList();
        this.counts = counts;
        this.dice = dice;
        List.of(PING, BURST, WRONG).forEach(counts::expect);
    }

    void rage(AtomicBoolean stop) throws IOException, InterruptedException {
        while (!stop.get()) {
            Waiting.pause(Duration.ofMillis(dice.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
            String account = accounts.get(dice.nextInt(accounts.size()));
            call(account, "{\"hookConfig\":\"ping\"}");
            counts.count(PING);
            List<JsonNode> orders = sandbox.get("/" + account + "/orders").valueStream().toList();
            if (!orders.isEmpty()) {
                burst(account, orders.get(dice.nextInt(orders.size())));
            }
        }
    }

    private void burst(String account, JsonNode order) {
        String told = STATUSES.get(dice.nextInt(STATUSES.size()));
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            bodies.add(notification(account, order, told, i));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            bodies.forEach(body -> callers.execute(() -> call(account, body)));
        }
        counts.count(BURST);
        if (!told.equals(order.path("status").asString(""))) {
            counts.count(WRONG);
        }
    }

    /** Half of a burst are repeats of the other half. */
    private static String notification(String account, JsonNode order, String told, int number) {
        Instant now = Instant.now().minusMillis(number / 2);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("Domain", order.path("origin").asString(""));
        body.put("OrderId", order.path("orderId").asString(""));
        body.put("State", told).put("LastState", "window-to-cancel");
        body.put("LastChange", now.minusMillis(50).toString());
        body.put("CurrentChange", now.toString());
        body.putObject("Origin")
                .put("Account", account)
                .put("Key", LocalCredentials.appKey(account));
        return body.toString();
    }

    /** As VTEX does: again and again until it is answered with 200 in time. */
    private void call(String account, String body) {
        String seen = "";
        try {
            for (int i = 0; i < TRIES; i++) {
                seen = answer(account, body);
                if (seen.equals(TAKEN)) {
                    return;
                }
                counts.count(AGAIN);
                Waiting.pause(BEFORE_NEXT);
            }
            found.add(new Finding("F16", account, "200 within five seconds", seen));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String account, String body) throws InterruptedException {
        String address = service + "/vtex/" + account + "/hook";
        Map<String, String> secret =
                Map.of("X-Trapiche-Hook", LocalCredentials.hookSecret(account));
        long began = System.nanoTime();
        try {
            int status = sandbox.post(address, body, secret);
            return System.nanoTime() - began > DEADLINE.toNanos() ? "late" : "" + status;
        } catch (IOException failure) {
            return failure.toString();
        }
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
