package io.trapiche.faults.audit;

import java.io.PrintStream;
import java.util.List;

/**
 * Something that must not be.
 *
 * @param invariant which one is broken, such as {@code I1}
 * @param order account and order, or where it was seen; never a secret
 */
public record Finding(String invariant, String order, String expected, String seen) {

    /** As a table. */
    public static void print(List<Finding> findings, PrintStream out) {
        out.println("| Invariant | Order | Expected | Seen |\n|---|---|---|---|");
        findings.forEach(
                found ->
                        out.printf(
                                "| %s | %s | %s | %s |%n",
                                found.invariant, found.order, found.expected, found.seen));
        out.printf("%d findings%n", findings.size());
    }
}
