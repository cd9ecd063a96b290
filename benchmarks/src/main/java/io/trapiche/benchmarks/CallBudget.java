package io.trapiche.benchmarks;

import io.trapiche.adapter.vtex.call.BreakerSettings;
import io.trapiche.adapter.vtex.call.VtexCallSettings;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.pace.PaceSettings;
import io.trapiche.benchmarks.process.Child;
import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.Ports;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.SandboxControl.Limit;
import io.trapiche.benchmarks.process.Seller;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.engines.EnginePort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** P9: how much of a hidden limit that moves is used, and how often it is exceeded. */
final class CallBudget implements Benchmark {

    private static final AccountName ACCOUNT = new AccountName(Service.ACCOUNT);
    private static final Seller SELLER = new Seller(Service.ACCOUNT);
    private static final VtexKeys KEYS =
            VtexKeys.only(new KeyPair(SELLER.appKey(), SELLER.appToken()));

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public String purpose() {
        return "use of a hidden limit that moves";
    }

    @Override
    public Set<String> options() {
        return Set.of(
                "seconds", "every", "least", "most", "retry-after", "headroom", "callers", "seed");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int port = EnginePort.forAnotherProcess();
        ChildJvm sandbox = workspace.child(Child.SANDBOX, List.of(Integer.toString(port)));
        var _ = sandbox.awaitUp(() -> Ports.isOpen(port));
        try (SandboxControl control = new SandboxControl(port);
                VtexCalls calls = calls(port, options)) {
            report.title("P9: use of a hidden limit that moves");
            measure(new Moves(control, options), calls, options, report);
        }
    }

    private static VtexCalls calls(int port, Options options) {
        return new VtexCalls(
                new VtexCallSettings(
                        "http://127.0.0.1:" + port + "/{account}",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        16,
                        Duration.ofSeconds(2),
                        new PaceSettings(60_000, 1_200, options.number("headroom", 5)),
                        Duration.ofMinutes(1),
                        new BreakerSettings(
                                20, 5, 50, Duration.ofSeconds(5), Duration.ofMinutes(2)),
                        Duration.ofMinutes(5)),
                _ -> Optional.of(KEYS),
                _ -> {},
                InstantSource.system(),
                System::nanoTime);
    }

    private static void measure(Moves moves, VtexCalls calls, Options options, Report report) {
        moves.next();
        List<List<String>> rows = new ArrayList<>();
        try (MixedCalls load =
                MixedCalls.start(calls, ACCOUNT, options.number("callers", 64), moves.seed())) {
            Limit begin = moves.control().limit(ACCOUNT.value());
            Limit before = begin;
            for (int move = 0; move < moves.count(); move++) {
                Waiting.pause(moves.every());
                Limit after = moves.control().limit(ACCOUNT.value());
                rows.add(row(Report.decimal(after.callsPerSecond(), 0), before, after));
                report.progress("limit %.0f is over".formatted(after.callsPerSecond()));
                before = after;
                moves.next();
            }
            rows.add(row("**all**", begin, before));
            report.line("Seed %d; the first seconds count.".formatted(moves.seed()));
            report.line("");
            report.table(
                    List.of("limit per second", "allowed", "answered", "used", "429", "per 10 000"),
                    rows);
            report.line("Calls by kind: " + load.answered() + ".");
        }
    }

    private static List<String> row(String name, Limit before, Limit after) {
        long allowed = after.allowed() - before.allowed();
        long answered = after.answered() - before.answered();
        long throttled = after.throttled() - before.throttled();
        return List.of(
                name,
                String.valueOf(allowed),
                String.valueOf(answered),
                Report.decimal((double) answered / allowed, 3),
                String.valueOf(throttled),
                Report.decimal(throttled * 10_000.0 / Math.max(1, answered), 1));
    }

    /** A limit that moves by a seed. */
    private record Moves(SandboxControl control, Options options, RandomGenerator random) {

        Moves(SandboxControl control, Options options) {
            this(control, options, new SplittableRandom(options.number("seed", 1)));
        }

        int seed() {
            return options.number("seed", 1);
        }

        Duration every() {
            return options.seconds("every", 20);
        }

        int count() {
            return Math.max(1, (int) options.seconds("seconds", 600).dividedBy(every()));
        }

        void next() {
            int rate = random.nextInt(options.number("least", 40), options.number("most", 120) + 1);
            control.limit(ACCOUNT.value(), rate, options.number("retry-after", 1));
        }
    }
}
