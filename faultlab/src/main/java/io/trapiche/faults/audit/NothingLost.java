package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every order answered OK is in VTEX, or refused with a code, or parked with one; every approval
 * and cancellation answered OK reached it, and every order of the seller's own shop is known.
 */
final class NothingLost implements Invariant {

    private static final Set<String> ENDED = Set.of("cancelled", "refused", "returned");

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        OrderFacts facts = new OrderFacts(evidence);
        return Stream.concat(
                facts.placements().stream().sorted().flatMap(stream -> placed(facts, stream)),
                evidence.vtexOrders().stream().flatMap(order -> known(facts, order)));
    }

    private Stream<Finding> placed(OrderFacts facts, String stream) {
        JsonNode view = facts.view(stream);
        if (view == null) {
            return Stream.of(finding(stream, "an order answered OK is kept", "no row"));
        }
        String state = text(view, "state");
        boolean held = Set.of("parked", "refused").contains(state);
        if (held) {
            return text(view, "code").isEmpty()
                    ? Stream.of(finding(stream, "a code says why", state + " without a code"))
                    : Stream.empty();
        }
        if (facts.inVtex(stream).isEmpty()) {
            return isCancelledBefore(facts, stream, state)
                    ? Stream.empty()
                    : Stream.of(finding(stream, "placed in VTEX", state + ", not in VTEX"));
        }
        return wishes(facts, stream, state);
    }

    private static boolean isCancelledBefore(OrderFacts facts, String stream, String state) {
        return state.equals("cancelled") && facts.isAnswered(stream, "cancel");
    }

    private Stream<Finding> wishes(OrderFacts facts, String stream, String state) {
        JsonNode order = facts.inVtex(stream).getFirst();
        boolean ended = ENDED.contains(state);
        if (facts.isAnswered(stream, "approve") && OrderFacts.isUnapproved(order) && !ended) {
            return Stream.of(
                    finding(stream, "the approval reaches VTEX", "VTEX: " + text(order, "status")));
        }
        boolean cancelled = OrderFacts.CANCELLED.contains(text(order, "status"));
        if (state.equals("cancelled") && !cancelled) {
            return Stream.of(
                    finding(
                            stream,
                            "the cancellation reaches VTEX",
                            "VTEX: " + text(order, "status")));
        }
        return Stream.empty();
    }

    private Stream<Finding> known(OrderFacts facts, JsonNode order) {
        String stream = "oms-order/" + text(order, "account") + "/" + text(order, "orderId");
        boolean shop = text(order, "marketplaceOrderId").isEmpty();
        return shop && facts.view(stream) == null
                ? Stream.of(finding(stream, "an order of the shop is known", "no row"))
                : Stream.empty();
    }
}
