package io.trapiche.faults.actors;

import io.trapiche.faults.audit.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who got hold of callback addresses, and posts results that VTEX never told. */
public record Forger(SandboxDriver sandbox, JsonLog log, Random dice) {

    private static final String PATH = "/order-integration/notification/processing-result?an=";
    private static final int LONGEST_PAUSE = 2_500;

    private enum Lie {
        SUCCESS_OF_APPROVAL,
        ANOTHER_ORDERS_IDS,
        REFUSAL,
        WRONG_ADDRESS,
        ANOTHER_ORDERS_BODY,
        REPLAY
    }

    /** Forges until stopped; gives the lies that were let in. */
    public List<Finding> forge(AtomicBoolean stop) throws InterruptedException {
        List<Finding> found = new ArrayList<>();
        while (!stop.get()) {
            Waiting.pause(Duration.ofMillis(dice.nextInt(LONGEST_PAUSE)));
            try {
                List<JsonNode> asked =
                        sandbox.get("/journal")
                                .valueStream()
                                .filter(entry -> what(entry).startsWith("asked-to-"))
                                .toList();
                if (!asked.isEmpty()) {
                    forge(asked, found);
                }
            } catch (IOException _) {
                // The service is down; the next lie may reach it.
            }
        }
        return found;
    }

    private static String what(JsonNode entry) {
        return entry.path("what").asString("");
    }

    private void forge(List<JsonNode> asked, List<Finding> found)
            throws IOException, InterruptedException {
        Lie lie = Lie.values()[dice.nextInt(Lie.values().length)];
        JsonNode target = asked.get(dice.nextInt(asked.size()));
        JsonNode other = asked.get(dice.nextInt(asked.size()));
        String address = target.path("detail").asString("").replaceFirst("/$", "");
        if (lie == Lie.WRONG_ADDRESS) {
            char last = address.charAt(address.length() - 1);
            address = address.substring(0, address.length() - 1) + (last == '0' ? '1' : '0');
        }
        String account = target.path("account").asString("");
        String body = body(lie, target, other);
        int status = 0;
        for (int i = 0; i < (lie == Lie.REPLAY ? 3 : 1); i++) {
            status = sandbox.post(address + PATH + account, body);
        }
        note(lie, target, status);
        boolean foreign = !order(target).equals(order(other)) && lie == Lie.ANOTHER_ORDERS_BODY;
        if (status == 200 && (foreign || lie == Lie.WRONG_ADDRESS)) {
            found.add(new Finding("forged", order(target), lie + " is refused", "200"));
        }
    }

    private String body(Lie lie, JsonNode target, JsonNode other) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        String told = order(lie == Lie.ANOTHER_ORDERS_BODY ? other : target);
        boolean approval = lie == Lie.SUCCESS_OF_APPROVAL;
        String code = lie == Lie.REFUSAL ? "EOI005" : approval ? "SOI002" : "SOI001";
        body.put("marketplaceOrderId", told);
        body.put("accountName", target.path("account").asString(""));
        body.put("code", code).put("flow", approval ? "ApproveOrder" : "PlaceOrder");
        body.put("success", lie != Lie.REFUSAL);
        body.put("operationId", "forged-" + dice.nextInt());
        if (code.equals("SOI001")) {
            String id = other.path("orderId").asString("");
            body.putObject("fields").put("mainOrderId", id.isEmpty() ? "v1-01" : id);
        }
        return body.put("message", "forged").toString();
    }

    private static String order(JsonNode entry) {
        return entry.path("marketplaceOrderId").asString("");
    }

    private void note(Lie lie, JsonNode target, int status) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("lie", lie.name()).put("account", target.path("account").asString(""));
        line.put("marketplaceOrderId", order(target)).put("status", status);
        log.add(line);
    }
}
