package io.trapiche.faults.soak;

import io.trapiche.faults.audit.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an ERP knows of one order, and wants next: it acknowledges, invoices, and answers a request
 * to cancel by yes, by no or by an invoice. What was refused is tried again when the order is there
 * again.
 */
final class ErpOrder {

    static final String ANSWERED = "request to cancel answered by ";
    static final List<String> ANSWERS = List.of("cancel", "deny-cancellation", "invoice");

    private static final int MOST_TRIES = 12;

    private final String orderId;
    private final Random dice;
    private final FaultCounts counts;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, ObjectNode> open = new HashMap<>();
    private final Deque<ObjectNode> due = new ArrayDeque<>();
    private @Nullable JsonNode order;
    private String status = "";
    private boolean acknowledged;
    private boolean invoiced;

    ErpOrder(String orderId, Random dice, FaultCounts counts) {
        this.orderId = orderId;
        this.dice = dice;
        this.counts = counts;
    }

    void learn(JsonNode event) {
        if (event.path("order").isObject()) {
            order = event.path("order");
        }
        status = event.path("order").path("status").asString(event.path("status").asString(status));
    }

    /** Gives what is wrong with it. */
    List<Finding> result(JsonNode result) {
        String id = result.path("commandId").asString("");
        ObjectNode invoice = open.remove(id);
        if (invoice == null) {
            return List.of();
        }
        boolean done = result.path("status").asString("").equals("done");
        String type = result.path("type").asString("");
        if (type.equals("acknowledge")) {
            acknowledged |= done;
        } else if (type.equals("invoice")) {
            return invoiceResult(invoice, done, result.path("status").asString(""));
        }
        return List.of();
    }

    private List<Finding> invoiceResult(ObjectNode invoice, boolean done, String told) {
        String number = invoice.path("number").asString();
        String fault = SoakInvoices.faultOf(number);
        if (fault == null && done) {
            invoiced = due.isEmpty();
        } else if (fault == null) {
            due.addFirst(invoice);
        } else if (done) {
            return List.of(new Finding("F19", orderId, fault, "done: " + number));
        } else if (told.equals("rejected")) {
            counts.count(fault);
        }
        return List.of();
    }

    /** The commands to send now. */
    List<ObjectNode> wanted() {
        JsonNode known = order;
        if (known == null || !open.isEmpty()) {
            return List.of();
        }
        return switch (status) {
            case "ready-for-handling" -> acknowledged ? List.of() : tried("acknowledge");
            case "handling" -> due.isEmpty() ? begin(known) : next();
            case "cancellation-requested" -> answer(known);
            case "waiting-for-seller-decision" -> answered(dice.nextInt(2));
            default -> List.of();
        };
    }

    private List<ObjectNode> tried(String type) {
        int attempt = tries.merge(type, 1, Integer::sum);
        return attempt > MOST_TRIES ? List.of() : List.of(command(type, attempt));
    }

    private ObjectNode command(String type, int attempt) {
        String id = type + "-" + attempt + "-" + orderId;
        open.put(id, JsonMapper.shared().createObjectNode());
        return JsonMapper.shared()
                .createObjectNode()
                .put("commandId", id)
                .put("type", type)
                .put("orderId", orderId);
    }

    private List<ObjectNode> begin(JsonNode known) {
        int attempt = tries.merge("invoices", 1, Integer::sum);
        if (invoiced || attempt > MOST_TRIES) {
            return List.of();
        }
        due.addAll(new SoakInvoices(orderId, known).choose(attempt, counts, dice));
        return next();
    }

    private List<ObjectNode> next() {
        ObjectNode invoice = due.poll();
        if (invoice == null) {
            return List.of();
        }
        List<ObjectNode> commands = new ArrayList<>(tried("invoice-part"));
        for (ObjectNode command : commands) {
            command.put("type", "invoice").set("invoice", invoice);
            open.put(command.path("commandId").asString(), invoice);
        }
        return commands;
    }

    /** Of an order that is invoiced in part there is nothing to cancel. */
    private List<ObjectNode> answer(JsonNode known) {
        int answer = dice.nextInt(ANSWERS.size());
        if (ANSWERS.get(answer).equals("invoice")) {
            List<ObjectNode> invoices = due.isEmpty() ? begin(known) : next();
            if (!invoices.isEmpty()) {
                counts.count(ANSWERED + "invoice");
                return invoices;
            }
            answer = 1;
        }
        return answered(answer);
    }

    private List<ObjectNode> answered(int answer) {
        List<ObjectNode> commands = tried(ANSWERS.get(answer));
        for (ObjectNode command : commands) {
            counts.count(ANSWERED + ANSWERS.get(answer));
            command.put("reason", "a soak");
        }
        return commands;
    }
}
