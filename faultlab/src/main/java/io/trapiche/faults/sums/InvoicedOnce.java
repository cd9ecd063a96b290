package io.trapiche.faults.sums;

import static io.trapiche.faults.sums.Figures.text;

import io.trapiche.faults.sums.OrderCase.Outcome;
import java.util.List;

/** That all is invoiced is told once at every edge, and so is each command's result. */
final class InvoicedOnce implements SumCheck {

    @Override
    public void check(OrderCase order, Ledger.Page page) {
        for (Witnesses.Message command : order.commands()) {
            String id = text(command.value(), "commandId");
            List<String> results =
                    order.results().stream()
                            .map(Witnesses.Message::value)
                            .filter(result -> text(result, "commandId").equals(id))
                            .map(
                                    result ->
                                            (text(result, "status") + " " + text(result, "code"))
                                                    .strip())
                            .toList();
            page.equal("result of " + id, "[done]", results.toString());
        }
        if (order.outcome() == Outcome.INVOICED) {
            page.equal("status in VTEX", "invoiced", text(order.document(), "status"));
            toldOnce(order, page);
        }
    }

    private static void toldOnce(OrderCase order, Ledger.Page page) {
        if (order.isOfShop()) {
            return;
        }
        page.equal("channel-order.invoiced", 1, order.events("channel-order.invoiced").size());
        page.equal("order.invoiced", 1, order.updates("order.invoiced").size());
        page.holds(
                "invoicedInFull in the channel's state",
                order.state("channel-order").path("invoicedInFull").asBoolean(false),
                order.state("channel-order").path("invoicedInFull").toString());
    }
}
