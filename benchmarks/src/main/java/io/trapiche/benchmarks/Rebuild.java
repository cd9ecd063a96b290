package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.StoredOrders;
import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.Ports;
import io.trapiche.benchmarks.process.ReplayFloor;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Making the lists and the integration log anew out of all events, by the README's command. */
final class Rebuild implements Benchmark {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Spring Boot names the main class before it, which is not the same in all builds. */
    private static final String STARTED = "Application in ";

    private static final List<Figure<Turn>> FIGURES =
            List.of(
                    new Figure<>("seconds", 2, Turn::seconds),
                    new Figure<>("seconds of the floor", 2, turn -> turn.floor().seconds()),
                    new Figure<>(
                            "events/s over the floor's (P13)",
                            3,
                            turn -> turn.floor().seconds() / turn.seconds()),
                    new Figure<>(
                            "floor over itself",
                            3,
                            turn -> turn.floor().seconds() / turn.floor().again()));

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String purpose() {
        return "read models made anew out of all events";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "rounds", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 5_000));
        try (Contest<StoredOrders> contest =
                Contest.start(
                        options.builds(),
                        workspace,
                        report,
                        (build, own) -> StoredOrders.store(orders, build, own))) {
            report.title("Read models made anew, " + orders + " orders stored");
            Comparison.tell(
                    report, contest.rounds(1, options.number("rounds", 3), Rebuild::turn), FIGURES);
        }
    }

    /** A rebuild, and the floor on the same events. */
    private record Turn(double seconds, ReplayFloor.Taken floor) {}

    private static Turn turn(StoredOrders stored, String round) {
        return new Turn(
                seconds(stored, round), ReplayFloor.measure(stored.workspace(), round + "floor"));
    }

    private static double seconds(StoredOrders stored, String round) {
        Workspace workspace = stored.workspace();
        List<String> arguments =
                new ArrayList<>(
                        Service.arguments(workspace, Ports.free(), "--rebuild-read-models"));
        // The command sets these itself, and builds before this one take no second value.
        arguments.removeIf(
                one ->
                        one.startsWith("--server.port=")
                                || one.startsWith("--management.server.port="));
        try (ChildJvm jvm = stored.build().start(workspace, arguments, round)) {
            jvm.awaitLogged(STARTED, LONGEST);
            long began = System.nanoTime();
            jvm.awaitLogged("read models rebuilt", LONGEST);
            double seconds = (System.nanoTime() - began) / 1e9;
            jvm.awaitEnd();
            return seconds;
        }
    }
}
