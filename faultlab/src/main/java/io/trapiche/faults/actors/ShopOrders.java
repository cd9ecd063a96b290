package io.trapiche.faults.actors;

import io.trapiche.faults.collect.Collector;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** What the sellers' own shops and their people in VTEX do meanwhile. */
public record ShopOrders(SandboxDriver sandbox, Random dice, Duration time) {

    private static final int TIMES = 6;

    public void play() throws IOException, InterruptedException {
        for (int i = 0; i < TIMES; i++) {
            Waiting.pause(time.dividedBy(TIMES));
            String account = Collector.ACCOUNTS.get(dice.nextInt(Collector.ACCOUNTS.size()));
            var _ = sandbox.send("POST", "/" + account + "/shop-orders", "{\"count\":1}");
            List<JsonNode> orders = sandbox.get("/" + account + "/orders").valueStream().toList();
            if (dice.nextInt(3) == 0 && !orders.isEmpty()) {
                String id = orders.get(dice.nextInt(orders.size())).path("orderId").asString("");
                String by = dice.nextBoolean() ? "seller" : "customer";
                String wish = "{\"by\":\"%s\",\"reason\":\"a round\"}".formatted(by);
                var _ = sandbox.send("POST", "/" + account + "/orders/" + id + "/cancel", wish);
            }
        }
    }
}
