package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.text;

import io.trapiche.faults.sums.Witnesses.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * All that the witnesses say of one order.
 *
 * @param name account and order
 * @param currency ISO 4217
 * @param client what the marketplace logged of it; empty for an order of the seller's own shop
 * @param vtex what VTEX has of it, one for an order that arrived
 * @param events of both of its sides, in the order of the topic
 * @param states the latest of each side
 * @param commands of the ERP
 * @param results answers to them
 */
record OrderCase(
        String name,
        String currency,
        List<JsonNode> client,
        List<JsonNode> vtex,
        List<Message> events,
        List<Message> states,
        List<Message> commands,
        List<Message> results) {

    private static final Set<String> ENDED = Set.of("invoiced", "shipped", "delivered");
    private static final Set<String> HELD = Set.of("received", "parked", "refused");

    Scale scale() {
        return new Scale(currency);
    }

    boolean isOfShop() {
        return client.isEmpty();
    }

    /** What was placed, with its answer; missing for the shop's own. */
    JsonNode placed() {
        return calls("place").findFirst().orElse(MissingNode.getInstance());
    }

    /** As agreed with the marketplace; in a shop they are. */
    boolean taxesInTotal() {
        return isOfShop() || placed().path("taxesInTotal").asBoolean(false);
    }

    /** What the marketplace was told at last. */
    JsonNode lastSeen() {
        return calls("get").reduce((_, last) -> last).orElse(MissingNode.getInstance());
    }

    List<JsonNode> updates(String type) {
        return calls("watch").filter(line -> line.path("type").asString("").equals(type)).toList();
    }

    private Stream<JsonNode> calls(String call) {
        return client.stream().filter(line -> line.path("call").asString("").equals(call));
    }

    boolean isTaken() {
        return isOfShop() || placed().path("outcome").asString("").equals("OK");
    }

    /** VTEX's document; missing where it has none. */
    JsonNode document() {
        return vtex.isEmpty() ? MissingNode.getInstance() : vtex.getFirst().path("document");
    }

    JsonNode state(String kind) {
        return states.stream()
                .filter(state -> state.type().equals(kind + ".state"))
                .map(Message::value)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    List<Message> events(String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    Outcome outcome() {
        if (!isTaken()) {
            return Outcome.REFUSED;
        }
        String status =
                isOfShop()
                        ? text(state("oms-order").path("order"), "status")
                        : text(state("channel-order"), "status");
        if (ENDED.contains(status)) {
            return Outcome.INVOICED;
        }
        return isHeld(status) ? Outcome.HELD : Outcome.UNFINISHED;
    }

    /** For a person, or until VTEX takes it: an order without goods is placed again and again. */
    private boolean isHeld(String status) {
        return HELD.contains(status)
                && (!status.equals("received") || !text(lastSeen(), "problem").isEmpty());
    }

    /** What became of an order. */
    enum Outcome {
        /** Not taken when it was placed. */
        REFUSED,
        /** Taken, and VTEX does not want it, for good or for now. */
        HELD,
        INVOICED,
        UNFINISHED
    }
}
