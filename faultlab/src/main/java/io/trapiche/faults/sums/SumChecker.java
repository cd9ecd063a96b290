package io.trapiche.faults.sums;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks every sum of a run.
 *
 * @param orders all that were placed, or bought in a shop
 */
public record SumChecker(List<OrderCase> orders, Map<String, Integer> checked, List<Fault> faults) {

    private static final List<SumCheck> ALL =
            List.of(
                    new PlacedTotals(),
                    new VtexSums(),
                    new NetLines(),
                    new ExportedOrder(),
                    new TypedParts(),
                    new Invoices(),
                    new InvoicedOnce(),
                    new Outcomes());

    /**
     * Reads the witnesses and checks.
     *
     * @param evidence a folder with {@code run.json}, {@code client.jsonl}, {@code topics} and
     *     {@code sandbox}
     */
    public static SumChecker check(Path evidence) {
        List<OrderCase> orders = OrderCases.of(new Witnesses(evidence));
        Ledger ledger = new Ledger();
        for (SumCheck check : ALL) {
            orders.forEach(order -> check.check(order, ledger.page(check, order)));
        }
        return new SumChecker(orders, ledger.checked(), ledger.faults());
    }

    /** Whether there are orders, and no fault in any. */
    public boolean isSound() {
        return !orders.isEmpty() && faults.isEmpty();
    }

    /** As tables. */
    public void print(PrintStream out) {
        EndsByCurrency.print(orders, out);
        out.println("\n| Check | Sums and rules | Faults |\n|---|---|---|");
        new TreeMap<>(checked)
                .forEach(
                        (check, count) ->
                                out.printf("| %s | %d | %d |%n", check, count, faultsOf(check)));
        if (!faults.isEmpty()) {
            out.println("\n| Check | Order | Of what | Expected | Seen |\n|---|---|---|---|---|");
        }
        faults.forEach(
                fault ->
                        out.printf(
                                "| %s | %s | %s | %s | %s |%n",
                                fault.check(),
                                fault.order(),
                                fault.what(),
                                fault.expected(),
                                fault.seen()));
        out.printf("%d faults%n", faults.size());
    }

    private long faultsOf(String check) {
        return faults.stream().filter(fault -> fault.check().equals(check)).count();
    }
}
