package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Crowd;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.ProcessSize;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an account costs that has nothing to tell: memory, threads, CPU and calls of VTEX. */
final class IdleAccounts implements Benchmark {

    private static final Duration FOLLOWED = Duration.ofMinutes(40);
    private static final Set<String> READS_OF_THE_FEED = Set.of("read-feed");

    private static final String READ =
            "SELECT count(*) FROM work_queue WHERE task_name = 'read-feed' AND last_success IS NOT NULL";

    private static final String GUARDED =
            "SELECT count(*) FROM guarded_signal WHERE source = 'FEED' AND state = 'RIGHT'";

    /**
     * A service with so many accounts.
     *
     * @param heapKib after a full collection
     * @param cores that the service kept busy
     * @param readsPerSecond of all feeds
     */
    private record Seen(
            int accounts, ProcessSize size, long heapKib, double cores, double readsPerSecond) {

        List<String> cells() {
            return List.of(
                    Integer.toString(accounts),
                    Long.toString(size.threads()),
                    Long.toString(size.residentKib() / 1024),
                    Long.toString(heapKib / 1024),
                    Report.decimal(cores, 3),
                    Report.decimal(readsPerSecond, 1));
        }
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public String purpose() {
        return "memory and threads of accounts that are idle";
    }

    @Override
    public Set<String> options() {
        return Set.of("accounts", "few", "rest", "seconds");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int many = Math.max(2, options.number("accounts", 10_000));
        int few = Math.clamp(options.number("few", 10), 1, many - 1);
        List<Seen> seen = new ArrayList<>();
        for (int accounts : List.of(few, many)) {
            report.progress(accounts + " accounts");
            seen.add(seen(workspace.within("of-" + accounts), accounts, options));
        }
        report.title("Idle accounts");
        report.table(
                List.of(
                        "accounts",
                        "threads",
                        "resident, MiB",
                        "heap, MiB",
                        "cores of the service",
                        "reads of feeds a second"),
                seen.stream().map(Seen::cells).toList());
        Seen first = seen.getFirst();
        Seen last = seen.getLast();
        report.line(
                "An account: %s KiB resident, %s KiB of heap, %s threads."
                        .formatted(
                                perAccount(
                                        first,
                                        last,
                                        last.size().residentKib() - first.size().residentKib(),
                                        1),
                                perAccount(first, last, last.heapKib() - first.heapKib(), 1),
                                perAccount(
                                        first,
                                        last,
                                        last.size().threads() - first.size().threads(),
                                        4)));
    }

    private static String perAccount(Seen few, Seen many, long more, int digits) {
        return Report.decimal((double) more / (many.accounts() - few.accounts()), digits);
    }

    private static Seen seen(Workspace workspace, int accounts, Options options)
            throws IOException, InterruptedException {
        try (workspace;
                Crowd crowd = Crowd.start(workspace, accounts);
                Database database = crowd.service().database();
                SandboxControl sandbox = crowd.service().sandbox()) {
            if (!Waiting.await(
                    () -> database.number(READ) == accounts && database.number(GUARDED) == accounts,
                    FOLLOWED)) {
                throw new IllegalStateException(
                        "only %d feeds are read, %d guarded"
                                .formatted(database.number(READ), database.number(GUARDED)));
            }
            Waiting.pause(options.seconds("rest", 180));
            Service service = crowd.service();
            long began = System.nanoTime();
            Duration cpu = service.jvm().cpu();
            long reads = sandbox.calls(READS_OF_THE_FEED);
            Waiting.pause(options.seconds("seconds", 60));
            double passed = (System.nanoTime() - began) / 1e9;
            double readsPerSecond = (sandbox.calls(READS_OF_THE_FEED) - reads) / passed;
            double cores = service.jvm().cpu().minus(cpu).toNanos() / 1e9 / passed;
            ProcessSize size = service.jvm().size();
            return new Seen(accounts, size, crowd.heapKib(), cores, readsPerSecond);
        }
    }
}
