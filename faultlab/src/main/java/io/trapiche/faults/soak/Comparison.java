package io.trapiche.faults.soak;

import io.trapiche.faults.actors.OrderPlan;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.audit.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Holds each order as Trapiche shows it, at each of its edges, against VTEX's. */
final class Comparison {

    private final SandboxDriver sandbox;
    private final OperatorsList operators;
    private final StateMessages messages;
    private final MarketplaceView marketplaces;
    private final List<String> accounts;

    Comparison(
            SandboxDriver sandbox,
            OperatorsList operators,
            StateMessages messages,
            MarketplaceView marketplaces,
            List<String> accounts) {
        this.sandbox = sandbox;
        this.operators = operators;
        this.messages = messages;
        this.marketplaces = marketplaces;
        this.accounts = accounts;
    }

    /** Orders that did not end, and those whose status or value operators see otherwise. */
    List<Finding> quick() throws IOException, InterruptedException {
        List<Finding> found = new ArrayList<>();
        for (String account : accounts) {
            Map<String, JsonNode> known = operators.orders(account);
            for (JsonNode order : sandbox.get("/" + account + "/orders")) {
                String id = order.path("orderId").asString("");
                JsonNode row = known.remove(id);
                String name = account + "/" + id;
                String vtex = text(order.path("status"), order.path("value"));
                String seen = row == null ? "unknown" : seen(row);
                if (!seen.equals(vtex)) {
                    found.add(new Finding("operators' view", name, vtex, seen));
                } else if (!OrderView.ofVtex(order).hasEnded()) {
                    found.add(new Finding("end", name, "it is over", vtex));
                }
            }
            known.keySet()
                    .forEach(id -> found.add(new Finding("view", id, "it is in VTEX", "nowhere")));
        }
        return found;
    }

    private static String seen(JsonNode row) {
        String flags =
                (row.path("parked").asBoolean() ? ", parked " + row.path("code").asString("") : "")
                        + (row.path("cancelling").asBoolean() ? ", cancelling" : "");
        return text(row.path("phase"), row.path("value").path("minorUnits")) + flags;
    }

    private static String text(JsonNode status, JsonNode value) {
        return status.asString("") + " " + value.asLong();
    }

    /** Everything, at every edge. */
    List<Finding> whole(List<OrderPlan> placed) throws IOException, InterruptedException {
        List<Finding> found = new ArrayList<>(quick());
        Map<String, OrderView> vtex = inVtex();
        Map<String, OrderView> told = messages.orders(accounts);
        for (Map.Entry<String, OrderView> order : vtex.entrySet()) {
            add(found, "ERP's view", order.getKey(), differences(order, told));
        }
        for (OrderPlan plan : placed) {
            String id = plan.account() + "/" + vtexId(plan);
            add(found, "view", id, marketplaces.differences(plan, vtex.get(id)));
        }
        return found;
    }

    private static Map<String, String> differences(
            Map.Entry<String, OrderView> order, Map<String, OrderView> told) {
        OrderView seen = told.get(order.getKey());
        return seen == null ? Map.of("order", "unknown") : seen.differences(order.getValue());
    }

    private static String vtexId(OrderPlan plan) {
        return (plan.marketplace().equals("feira") ? "FRD-" : "BZR-") + plan.orderId();
    }

    private static void add(
            List<Finding> found, String view, String order, Map<String, String> differences) {
        differences.forEach(
                (what, both) ->
                        found.add(new Finding(view, order, what + " as in VTEX (second)", both)));
    }

    private Map<String, OrderView> inVtex() throws IOException, InterruptedException {
        Map<String, OrderView> orders = new TreeMap<>();
        for (String account : accounts) {
            for (JsonNode row : sandbox.get("/" + account + "/orders")) {
                String id = row.path("orderId").asString("");
                JsonNode order = sandbox.get("/" + account + "/orders/" + id);
                orders.put(account + "/" + id, OrderView.ofVtex(order));
            }
        }
        return orders;
    }

    /** How many orders ended how, as a table. */
    void print(PrintStream out) throws IOException, InterruptedException {
        Map<String, Integer> ends = new TreeMap<>();
        for (String account : accounts) {
            for (JsonNode order : sandbox.get("/" + account + "/orders")) {
                ends.merge(order.path("status").asString(""), 1, Integer::sum);
            }
        }
        out.println("| Status | Orders |\n|---|---|");
        ends.forEach((status, orders) -> out.printf("| %s | %d |%n", status, orders));
    }
}
