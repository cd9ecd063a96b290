package io.trapiche.faults.sums;

import io.trapiche.faults.sums.OrderCase.Outcome;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many orders of each currency ended how, as a table. */
final class EndsByCurrency {

    private static final List<Outcome> COLUMNS =
            List.of(Outcome.INVOICED, Outcome.HELD, Outcome.REFUSED, Outcome.UNFINISHED);

    private final Map<Outcome, Integer> ends = new EnumMap<>(Outcome.class);
    private int orders;
    private int ofShops;

    private EndsByCurrency() {}

    static void print(List<OrderCase> orders, PrintStream out) {
        Map<String, EndsByCurrency> rows = new TreeMap<>();
        EndsByCurrency all = new EndsByCurrency();
        for (OrderCase order : orders) {
            rows.computeIfAbsent(order.currency(), _ -> new EndsByCurrency()).add(order);
            all.add(order);
        }
        out.println("| Currency | Orders | Of shops | Invoiced | Held | Refused | Unfinished |");
        out.println("|---|---|---|---|---|---|---|");
        rows.forEach((currency, row) -> out.println("| " + currency + row.cells()));
        out.println("| all" + all.cells());
    }

    private void add(OrderCase order) {
        orders++;
        ofShops += order.isOfShop() ? 1 : 0;
        ends.merge(order.outcome(), 1, Integer::sum);
    }

    private String cells() {
        StringBuilder cells = new StringBuilder(" | %d | %d".formatted(orders, ofShops));
        COLUMNS.forEach(end -> cells.append(" | ").append(ends.getOrDefault(end, 0)));
        return cells + " |";
    }
}
