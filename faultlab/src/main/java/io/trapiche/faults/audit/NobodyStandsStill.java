package io.trapiche.faults.audit;

import static io.trapiche.faults.audit.Evidence.text;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Every order has ended, is parked, waits for somebody who has not acted yet, or has work with a
 * date.
 */
final class NobodyStandsStill implements Invariant {

    private static final Duration OVERDUE = Duration.ofMinutes(1);
    private static final Set<String> ENDED =
            Set.of(
                    "partly-invoiced",
                    "invoiced",
                    "shipped",
                    "delivered",
                    "cancelled",
                    "returned",
                    "refused",
                    "parked");
    private static final Set<String> OMS_ENDED =
            Set.of("invoiced", "canceled", "cancel", "replaced");

    @Override
    public String id() {
        return "I12";
    }

    @Override
    public Stream<Finding> check(Evidence evidence) {
        Instant end = Instant.parse(text(evidence.run(), "dumpedAt"));
        OrderFacts facts = new OrderFacts(evidence);
        Map<String, Instant> dated = new HashMap<>();
        for (JsonNode work : evidence.table("work_queue")) {
            Instant at = OffsetDateTime.parse(text(work, "execution_time")).toInstant();
            dated.merge(
                    text(work, "task_instance"), at, (one, two) -> one.isBefore(two) ? one : two);
        }
        Stream.Builder<Finding> found = Stream.builder();
        for (JsonNode view : facts.views()) {
            String stream = text(view, "stream_id");
            Instant work = dated.get(stream);
            if (work != null && work.isBefore(end.minus(OVERDUE))) {
                found.add(finding(stream, "work is done when it is due", "overdue since " + work));
            } else if (work == null && !isSettled(facts, stream, view)) {
                found.add(
                        finding(
                                stream,
                                "ended, parked, or waiting for somebody",
                                text(view, "state") + " without work" + vtex(facts, stream)));
            }
        }
        return found.build();
    }

    private static boolean isSettled(OrderFacts facts, String stream, JsonNode view) {
        String state = text(view, "state");
        if (!stream.startsWith("channel-order/")) {
            return OMS_ENDED.contains(state) || isErpsTurn(facts, stream, state);
        }
        if (ENDED.contains(state)) {
            return true;
        }
        String oms = "oms-order/" + text(view, "account") + "/" + text(view, "vtex_order_id");
        return switch (state) {
            case "integrated" -> !facts.isAnswered(stream, "approve") && !isPaid(facts, stream);
            case "approved" -> isErpsTurn(facts, oms, "ready-for-handling");
            case "in-handling" -> isErpsTurn(facts, oms, "handling");
            default -> false;
        };
    }

    private static boolean isPaid(OrderFacts facts, String stream) {
        return facts.isAnswered(stream, "place-paid");
    }

    /** It is, as long as the ERP has not sent the command that the status asks for. */
    private static boolean isErpsTurn(OrderFacts facts, String omsStream, String status) {
        return switch (status) {
            case "ready-for-handling" -> !facts.isCommanded(omsStream, "acknowledge");
            case "handling" -> !facts.isCommanded(omsStream, "invoice");
            default -> false;
        };
    }

    private static String vtex(OrderFacts facts, String stream) {
        return stream.startsWith("channel-order/") && !facts.inVtex(stream).isEmpty()
                ? "; VTEX: " + text(facts.inVtex(stream).getFirst(), "status")
                : "";
    }
}
