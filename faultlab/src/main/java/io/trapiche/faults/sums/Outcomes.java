package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.text;

import io.trapiche.faults.sums.OrderCase.Outcome;
import java.util.Locale;

/**
 * Every order ends as whoever placed it had to expect; one that is refused or held has a reason
 * everywhere, and nothing in VTEX.
 */
final class Outcomes implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        String expected = order.isOfShop() ? "invoiced" : text(order.placed(), "expected");
        String outcome = order.outcome().name().toLowerCase(Locale.ROOT);
        page.holds(
                "it ends as expected: " + expected,
                expected.equals(outcome)
                        || (expected.equals("any") && order.outcome() != Outcome.UNFINISHED),
                outcome);
        if (order.outcome() == Outcome.REFUSED) {
            page.holds("it has a reason", !text(order.placed(), "reason").isEmpty(), "none");
            page.equal("messages in Kafka", 0, order.events().size());
            page.equal("orders in VTEX", 0, order.vtex().size());
        } else if (order.outcome() == Outcome.HELD) {
            String code = code(order);
            page.holds("it has a code", !code.isEmpty(), "none");
            page.equal("code in GetOrder", code, text(order.lastSeen(), "problem"));
            page.equal("orders in VTEX", 0, order.vtex().size());
        }
    }

    /** Of an order that waits to be placed again the event of the failure has it. */
    private static String code(OrderCase order) {
        String held = text(order.state("channel-order").path("problem"), "code");
        return order.events("channel-order.submission-failed").stream()
                .map(event -> text(event.value(), "code"))
                .reduce((_, last) -> last)
                .filter(_ -> held.isEmpty())
                .orElse(held);
    }
}
