package io.trapiche.faults.rounds;

import io.trapiche.faults.audit.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rounds one after the other, a row each. */
public record Rounds(List<Long> seeds, int orders) {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final String ORDERS = "60";

    /** Whether the options name seeds. */
    public static boolean isAskedWell(Map<String, String> options) {
        return options.getOrDefault("--seed", options.getOrDefault("--seeds", ""))
                        .matches("\\d{1,18}(\\.\\.\\d{1,18})?")
                && options.getOrDefault("--orders", ORDERS).matches("[1-9]\\d{0,4}");
    }

    /** Of options that are {@link #isAskedWell asked well}. */
    public static Rounds of(Map<String, String> options) {
        String[] ends =
                options.getOrDefault("--seed", options.getOrDefault("--seeds", ""))
                        .split("\\.\\.", -1);
        long first = Long.parseLong(ends[0]);
        long last = Long.parseLong(ends[ends.length - 1]);
        return new Rounds(
                LongStream.rangeClosed(first, last).boxed().toList(),
                Integer.parseInt(options.getOrDefault("--orders", ORDERS)));
    }

    /** Gives whether nothing was found. */
    public boolean play(PrintStream out) throws IOException {
        List<String> rows = new ArrayList<>();
        boolean sound = true;
        for (long seed : seeds) {
            RoundFolder folder = RoundFolder.make(seed);
            long began = System.nanoTime();
            Round.Outcome outcome = play(seed, folder);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            String row =
                    "| %d | %d s | %s | %d | %d |"
                            .formatted(
                                    seed,
                                    took.toSeconds(),
                                    outcome.injections(),
                                    outcome.left(),
                                    outcome.findings().size());
            out.println(row);
            rows.add(row);
            sound &= outcome.findings().isEmpty();
            end(seed, folder, outcome, out);
        }
        out.println(
                "\n| Seed | Took | Process faults | Left to do | Findings |\n|---|---|---|---|---|");
        rows.forEach(out::println);
        return sound && !rows.isEmpty();
    }

    /** A round that breaks off is a finding, too: the next seed is played all the same. */
    private Round.Outcome play(long seed, RoundFolder folder) {
        try {
            return new Round(seed, orders, folder).play();
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            log.error("seed {} breaks off", seed, failure);
            Finding broken =
                    new Finding(
                            "round", "seed " + seed, "it is played to its end", failure.toString());
            return new Round.Outcome(List.of(), 0, List.of(broken));
        }
    }

    private void end(long seed, RoundFolder folder, Round.Outcome outcome, PrintStream out)
            throws IOException {
        folder.removeData();
        if (outcome.findings().isEmpty()) {
            folder.remove();
            return;
        }
        Finding.print(outcome.findings(), out);
        out.printf("evidence: %s%n", folder.evidence());
        out.printf("again: ./faults run --seed %d --orders %d%n", seed, orders);
    }
}
