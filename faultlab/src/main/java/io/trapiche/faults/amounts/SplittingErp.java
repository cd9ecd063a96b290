package io.trapiche.faults.amounts;

import io.trapiche.faults.actors.ErpTopics;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An ERP that acknowledges every order and invoices it in one to three parts, each once the one
 * before is done, with tracking now and then, and some commands sent twice.
 */
public final class SplittingErp implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RandomGenerator dice;
    private final ErpTopics topics;
    private final Map<String, JsonNode> orders = new HashMap<>();
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, Deque<ObjectNode>> due = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();

    public SplittingErp(String servers, List<Store> stores, RandomGenerator dice) {
        this.dice = dice;
        this.topics =
                new ErpTopics(servers, stores.stream().map(Store::account).toList(), this::take);
        topics.start();
    }

    private void take(ConsumerRecord<String, String> message) {
        JsonNode value = JSON.readTree(message.value());
        String account = value.path("account").asString("");
        if (ErpTopics.isResult(message)) {
            if (value.path("type").asString().equals("invoice")
                    && value.path("status").asString().equals("done")) {
                goOn(account, message.key(), value.path("commandId").asString());
            }
        } else if (!message.key().contains("/")) {
            learn(account, message.key(), value);
        }
    }

    private void learn(String account, String orderId, JsonNode event) {
        String order = account + "/" + orderId;
        if (event.path("order").isObject()) {
            orders.put(order, event.path("order"));
        }
        if (event.path("vtexOrder").isObject()) {
            documents.put(order, event.path("vtexOrder"));
        }
        String status =
                event.path("order").path("status").asString(event.path("status").asString(""));
        if (status.equals("ready-for-handling") && sent.putIfAbsent(order, 0) == null) {
            send(account, command(orderId, "acknowledge", "acknowledge-" + orderId));
        } else if (status.equals("handling") && !due.containsKey(order)) {
            due.put(
                    order,
                    new ArrayDeque<>(
                            InvoiceParts.of(known(orders, order), known(documents, order), dice)));
            invoice(account, orderId);
        }
    }

    private static JsonNode known(Map<String, JsonNode> all, String order) {
        JsonNode one = all.get(order);
        if (one == null) {
            throw new IllegalStateException(order + " is in handling, and nobody told of it");
        }
        return one;
    }

    private void invoice(String account, String orderId) {
        String order = account + "/" + orderId;
        ObjectNode next = due.getOrDefault(order, new ArrayDeque<>()).poll();
        if (next != null) {
            int number = sent.merge(order, 1, Integer::sum);
            next.put("number", number(orderId, number)).put("issuedAt", Instant.now().toString());
            ObjectNode command = command(orderId, "invoice", "invoice-" + number + "-" + orderId);
            command.set("invoice", next);
            send(account, command);
        }
    }

    private static String number(String orderId, int number) {
        return "NF" + orderId.replaceAll("[^A-Za-z0-9]", "") + "N" + number;
    }

    /** A repeated command has one result; what it says is followed once. */
    private void goOn(String account, String orderId, String commandId) {
        int number = sent.getOrDefault(account + "/" + orderId, 0);
        if (commandId.equals("invoice-" + number + "-" + orderId)) {
            if (dice.nextInt(3) > 0) {
                track(account, orderId, number);
            }
            invoice(account, orderId);
        }
    }

    private void track(String account, String orderId, int number) {
        ObjectNode command = command(orderId, "tracking", "tracking-" + number + "-" + orderId);
        ObjectNode tracking = command.putObject("tracking");
        tracking.put("invoiceNumber", number(orderId, number)).put("courier", "Correio");
        tracking.put("trackingNumber", "TR" + number);
        if (dice.nextInt(3) == 0) {
            tracking.put("deliveredAt", Instant.now().toString());
        }
        send(account, command);
    }

    private static ObjectNode command(String orderId, String type, String id) {
        return JSON.createObjectNode()
                .put("commandId", id)
                .put("type", type)
                .put("orderId", orderId);
    }

    private void send(String account, ObjectNode command) {
        for (int i = 0; i < (dice.nextInt(10) == 0 ? 2 : 1); i++) {
            topics.send(account, command.path("orderId").asString(), command);
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
