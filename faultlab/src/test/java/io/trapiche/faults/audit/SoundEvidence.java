package io.trapiche.faults.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The evidence of a run of twenty orders in which nothing went wrong, to be spoilt by a test. */
final class SoundEvidence {

    static final String SECRET = "address-hash-of-lojademo";
    static final String GIFT_CARD = "GIFT-0123456789ABCDEF";

    private static final String EARLY = "2026-11-27T05:00:00Z";
    private static final String LATE = "2026-11-27T05:00:01Z";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Rows by file. */
    final Map<String, List<ObjectNode>> files = new TreeMap<>();

    SoundEvidence() {
        for (int number = 0; number < 20; number++) {
            String account = number % 2 == 0 ? "lojademo" : "mercadinho";
            if (number < 16) {
                placed(account, "o" + number);
            } else {
                recorded(account, "v" + number, "");
                inVtex(account, "v" + number, "", "");
            }
        }
    }

    private void placed(String account, String id) {
        String stream = "channel-order/" + account + "/feira/" + id;
        add("client.jsonl", "call", "place", "outcome", "OK", "account", account)
                .put("marketplace", "feira")
                .put("orderId", id);
        add("client.jsonl", "call", "approve", "outcome", "OK", "account", account)
                .put("marketplace", "feira")
                .put("orderId", id);
        view(stream, account, "invoiced").put("vtex_order_id", "FRD-" + id);
        events(stream, account, "feira/" + id, 6);
        recorded(account, "FRD-" + id, id);
        inVtex(account, "FRD-" + id, "FRD", id);
        journal(account, "asked-to-place", "", id, "http://127.0.0.1/vtex/" + SECRET);
    }

    private void recorded(String account, String orderId, String id) {
        String stream = "oms-order/" + account + "/" + orderId;
        view(stream, account, "invoiced").put("vtex_order_id", orderId);
        events(stream, account, orderId, 4);
        for (String type : List.of("acknowledge", "invoice")) {
            command("erp.jsonl", account, orderId, type);
            ObjectNode result = JSON.createObjectNode();
            result.put("topic", "trapiche." + account + ".erp-results.v1").put("key", orderId);
            result.putObject("headers").put("ce_source", "/trapiche/accounts/" + account);
            fill(result.putObject("value"), account, orderId, type);
            rows("topics/trapiche." + account + ".erp-results.v1.jsonl").add(result);
        }
        for (String effect : List.of("placed", "approved", "start-handling")) {
            journal(account, effect, orderId, id, "");
        }
        journal(account, "invoice", orderId, id, "NF1");
        journal(account, "feed-committed", orderId, id, "E" + orderId);
        add("tables/inbox.jsonl", "account", account, "received_at", EARLY, "source", "FEED")
                .put("body", "{\"eventId\":\"E" + orderId + "\"}");
    }

    private void command(String file, String account, String orderId, String type) {
        ObjectNode command = JSON.createObjectNode();
        fill(command, account, orderId, type);
        rows(file).add(command);
    }

    private static void fill(ObjectNode node, String account, String orderId, String type) {
        node.put("account", account).put("orderId", orderId);
        node.put("commandId", type + "-1").put("type", type);
    }

    private void inVtex(String account, String orderId, String affiliate, String id) {
        ObjectNode order = JSON.createObjectNode();
        order.put("account", account).put("orderId", orderId).put("affiliateId", affiliate);
        order.put("marketplaceOrderId", id).put("status", "invoiced");
        order.putArray("invoices").addObject().put("invoiceNumber", "NF1");
        order.putObject("effects").put("invoices", 1).put("startHandling", 1);
        ObjectNode payment = order.putObject("document").putObject("paymentData");
        payment.putArray("giftCards").addObject().put("redemptionCode", GIFT_CARD);
        rows("sandbox/orders.jsonl").add(order);
    }

    private void events(String stream, String account, String key, int count) {
        for (int number = 0; number < count; number++) {
            add("tables/domain_event.jsonl", "aggregate_identifier", stream)
                    .put("sequence_number", number);
            rows("topics/trapiche." + account + ".orders.v1.jsonl")
                    .add(message(stream, account, key, number + 1));
        }
    }

    static ObjectNode message(String stream, String account, String key, int sequence) {
        ObjectNode message = JSON.createObjectNode();
        message.put("topic", "trapiche." + account + ".orders.v1").put("partition", 0);
        message.put("key", key);
        message.putObject("headers")
                .put("ce_subject", stream)
                .put("ce_source", "/trapiche/accounts/" + account)
                .put("ce_sequence", "%020d".formatted(sequence));
        message.putObject("value").put("account", account).put("sequence", sequence);
        return message;
    }

    ObjectNode view(String stream, String account, String state) {
        return add("tables/order_view.jsonl", "stream_id", stream, "account", account)
                .put("state", state)
                .put("phase", state);
    }

    void journal(String account, String what, String orderId, String id, String detail) {
        add("sandbox/journal.jsonl", "at", LATE, "account", account, "what", what)
                .put("orderId", orderId)
                .put("marketplaceOrderId", id)
                .put("detail", detail);
    }

    ObjectNode add(String file, String... fields) {
        ObjectNode row = JSON.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            row.put(fields[i], fields[i + 1]);
        }
        rows(file).add(row);
        return row;
    }

    List<ObjectNode> rows(String file) {
        return files.computeIfAbsent(file, _ -> new ArrayList<>());
    }

    /** The first row with that value. */
    ObjectNode row(String file, String field, String value) {
        return rows(file).stream()
                .filter(row -> row.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    static boolean isOfShop(ObjectNode view) {
        return view.path("vtex_order_id").asString("").startsWith("v");
    }

    Evidence in(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            write(
                    folder.resolve(file.getKey()),
                    file.getValue().stream()
                            .map(JsonNode::toString)
                            .collect(Collectors.joining("\n")));
        }
        write(
                folder.resolve("run.json"),
                "{\"affiliates\":{\"feira\":\"FRD\"},\"dumpedAt\":\"2026-11-27T06:00:00Z\"}");
        write(
                folder.resolve("secrets.json"),
                "[{\"name\":\"marketplace token\",\"value\":\"token-of-feira-1234\"}]");
        return new Evidence(folder);
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
