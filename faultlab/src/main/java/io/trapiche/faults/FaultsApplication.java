package io.trapiche.faults;

import io.trapiche.faults.audit.Auditor;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import io.trapiche.faults.collect.Collector;
import io.trapiche.faults.rounds.AmountsRun;
import io.trapiche.faults.rounds.EveryPoint;
import io.trapiche.faults.rounds.FullDisk;
import io.trapiche.faults.rounds.Rounds;
import io.trapiche.faults.rounds.SoakRun;
import io.trapiche.faults.rounds.Stops;
import io.trapiche.faults.sums.SumChecker;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code run} plays rounds of faults against a service of its own, {@code kill-points} strikes at
 * every place once, {@code stops} asks it to end in every state, {@code full-disk} takes the disk
 * from under it, {@code amounts} has random orders travel and checks every sum, which {@code sums}
 * does again; {@code soak} has orders of many accounts travel while feeds and hooks fail; {@code
 * collect} writes down what a running service, its engines and the sandbox show; {@code audit}
 * judges it.
 */
public final class FaultsApplication {

    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;
    private static final String USAGE =
            """
            usage: ./faults run --seed N | --seeds A..B [--orders K]
                   ./faults kill-points [--seed N]
                   ./faults stops
                   ./faults full-disk [--megabytes M]
                   ./faults amounts [--seed N] [--orders K]
                   ./faults soak [--seed N] [--accounts A] [--orders K]
                   ./faults sums --evidence DIR
                   ./faults audit --evidence DIR
                   ./faults collect --evidence DIR [--jdbc URL] [--kafka SERVERS] [--sandbox URL]\
            """;

    private FaultsApplication() {}

    public static void main(String[] args) throws Exception {
        System.exit(status(args));
    }

    private static int status(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        String command = args.length == 0 ? "" : args[0];
        boolean told = options.containsKey("--evidence");
        Path evidence = Path.of(options.getOrDefault("--evidence", ""));
        if (command.equals("run") && Rounds.isAskedWell(options)) {
            return Rounds.of(options).play(System.out) ? 0 : BROKEN;
        } else if (command.equals("kill-points")) {
            long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
            return EveryPoint.play(seed, System.out) ? 0 : BROKEN;
        } else if (command.equals("stops")) {
            return Stops.play(System.out) ? 0 : BROKEN;
        } else if (command.equals("full-disk")) {
            int megabytes = Integer.parseInt(options.getOrDefault("--megabytes", "400"));
            return FullDisk.play(megabytes, System.out) ? 0 : BROKEN;
        } else if (command.equals("amounts")) {
            long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
            int orders = Integer.parseInt(options.getOrDefault("--orders", "60"));
            return AmountsRun.play(seed, orders, System.out) ? 0 : BROKEN;
        } else if (command.equals("soak") && SoakRun.isAskedWell(options)) {
            return SoakRun.of(options).play(System.out) ? 0 : BROKEN;
        } else if (command.equals("sums") && told) {
            SumChecker checked = SumChecker.check(evidence);
            checked.print(System.out);
            return checked.isSound() ? 0 : BROKEN;
        } else if (command.equals("audit") && told) {
            return audit(new Evidence(evidence), System.out);
        } else if (command.equals("collect") && told) {
            collector(options).write(evidence);
            return 0;
        }
        System.err.println(USAGE);
        return WRONG_USE;
    }

    private static Collector collector(Map<String, String> options) {
        return new Collector(
                options.getOrDefault(
                        "--jdbc", "jdbc:postgresql://127.0.0.1:15432/trapiche?user=trapiche"),
                options.getOrDefault("--kafka", "127.0.0.1:9092"),
                options.getOrDefault("--sandbox", "http://127.0.0.1:8090"));
    }

    static int audit(Evidence evidence, PrintStream out) {
        List<Finding> findings = Auditor.audit(evidence);
        Finding.print(findings, out);
        return findings.isEmpty() ? 0 : BROKEN;
    }
}
