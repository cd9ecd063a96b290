package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the hub believes of an order is what VTEX shows, and of the right order. */
final class HubAgreesWithVtex implements Invariant {

    private static final Set<String> APPROVED =
            Set.of(
                    "approved",
                    "in-handling",
                    "partly-invoiced",
                    "invoiced",
                    "shipped",
                    "delivered");
    private static final Set<String> INVOICED = Set.of("invoiced", "shipped", "delivered");

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        OrderFacts facts = new OrderFacts(evidence);
        Map<String, String> owners = new HashMap<>();
        Stream.Builder<Finding> found = Stream.builder();
        for (JsonNode view : facts.views()) {
            String stream = text(view, "stream_id");
            if (stream.startsWith("channel-order/")) {
                for (JsonNode order : facts.inVtex(stream)) {
                    compare(stream, view, order).forEach(found);
                }
                owner(owners, stream, view).forEach(found);
            }
        }
        return found.build();
    }

    private Stream<Finding> compare(String stream, JsonNode view, JsonNode order) {
        String phase = text(view, "phase");
        String status = text(order, "status");
        String bound = text(view, "vtex_order_id");
        if (!bound.isEmpty() && !bound.equals(text(order, "orderId"))) {
            return Stream.of(finding(stream, "bound to VTEX's order of its id", "another order"));
        }
        boolean early = APPROVED.contains(phase) && OrderFacts.isUnapproved(order);
        boolean tooFar = INVOICED.contains(phase) && !status.equals("invoiced");
        return early || (tooFar && order.path("invoices").isEmpty())
                ? Stream.of(finding(stream, "what VTEX shows: " + status, phase))
                : Stream.empty();
    }

    private Stream<Finding> owner(Map<String, String> owners, String stream, JsonNode view) {
        String order = text(view, "vtex_order_id");
        if (order.isEmpty()) {
            return Stream.empty();
        }
        String other = owners.putIfAbsent(text(view, "account") + "/" + order, stream);
        return other == null
                ? Stream.empty()
                : Stream.of(finding(stream, "an order of VTEX belongs to one order", other));
    }
}
