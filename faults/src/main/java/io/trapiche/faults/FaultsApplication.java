package io.trapiche.faults;

import io.trapiche.faults.audit.Auditor;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code audit --evidence DIR}: judges a run that is over. */
public final class FaultsApplication {

    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private FaultsApplication() {}

    public static void main(String[] args) {
        if (args.length == 3 && args[0].equals("audit") && args[1].equals("--evidence")) {
            System.exit(audit(new Evidence(Path.of(args[2])), System.out));
        }
        System.err.println("usage: faults audit --evidence DIR");
        System.exit(WRONG_USE);
    }

    static int audit(Evidence evidence, PrintStream out) {
        List<Finding> findings = Auditor.audit(evidence);
        out.println("| Invariant | Order | Expected | Seen |\n|---|---|---|---|");
        findings.forEach(
                found ->
                        out.printf(
                                "| %s | %s | %s | %s |%n",
                                found.invariant(), found.order(), found.expected(), found.seen()));
        out.printf("%d findings%n", findings.size());
        return findings.isEmpty() ? 0 : BROKEN;
    }
}
