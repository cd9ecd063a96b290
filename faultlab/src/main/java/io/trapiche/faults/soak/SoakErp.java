package io.trapiche.faults.soak;

import io.trapiche.faults.actors.ErpTopics;
import io.trapiche.faults.audit.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ERPs of all accounts: what {@link ErpOrder} wants of each order is sent and followed. */
final class SoakErp implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FaultCounts counts;
    private final Races races;
    private final Random dice;
    private final ErpTopics topics;
    private final Map<String, ErpOrder> orders = new HashMap<>();
    private final Queue<Finding> found = new ConcurrentLinkedQueue<>();

    SoakErp(String servers, List<String> accounts, Races races, FaultCounts counts, Random dice) {
        this.counts = counts;
        this.races = races;
        this.dice = dice;
        this.topics = new ErpTopics(servers, accounts, this::take);
        List.of(SoakInvoices.NUMBER, SoakInvoices.CENT_OVER, SoakInvoices.CENT_UNDER)
                .forEach(counts::expect);
        ErpOrder.ANSWERS.forEach(answer -> counts.expect(ErpOrder.ANSWERED + answer));
        topics.start();
    }

    private void take(ConsumerRecord<String, String> message) {
        JsonNode value = JSON.readTree(message.value());
        String account = value.path("account").asString("");
        boolean result = ErpTopics.isResult(message);
        String id = result ? value.path("orderId").asString("") : message.key();
        // Of the channel's own messages the key has a slash.
        if (id.contains("/")) {
            return;
        }
        ErpOrder order =
                orders.computeIfAbsent(account + "/" + id, _ -> new ErpOrder(id, dice, counts));
        if (result) {
            found.addAll(order.result(value));
        } else {
            order.learn(value);
        }
        order.wanted().forEach(command -> send(account, id, command));
    }

    /** Some twice; and while some are on their way, people in VTEX cancel. */
    private void send(String account, String orderId, ObjectNode command) {
        for (int i = 0; i < (dice.nextInt(8) == 0 ? 2 : 1); i++) {
            topics.send(account, orderId, command);
        }
        if (command.path("type").asString("").equals("acknowledge") && dice.nextInt(6) == 0) {
            races.ask(account, orderId);
        } else if (command.has("invoice") && dice.nextInt(8) == 0) {
            races.cancel(account, orderId, Races.INVOICE, new Random(dice.nextLong()));
        }
    }

    /** Invoices that VTEX does not bear and that were taken all the same. */
    List<Finding> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        topics.close();
    }
}
