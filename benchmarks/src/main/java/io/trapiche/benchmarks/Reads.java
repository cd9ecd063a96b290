package io.trapiche.benchmarks;

import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.SandboxControl;
import io.trapiche.benchmarks.process.SandboxControl.Limit;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How much of a fixed limit the whole service uses while orders of a shop wait to be read. */
final class Reads implements Benchmark {

    private static final Duration KNOWN = Duration.ofMinutes(2);

    private static final String UNREAD =
            "SELECT count(*) FROM work_queue WHERE task_name = 'read-order'";

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public String purpose() {
        return "use of a limit while orders wait to be read";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "seconds", "per-second");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        Duration time = options.seconds("seconds", 120);
        int perSecond = Math.max(1, options.number("per-second", 20));
        int orders = options.number("orders", perSecond * (int) time.toSeconds());
        report.progress("starting the service");
        try (Service service =
                        workspace.service(
                                "--trapiche.vtex.budget.calls-per-minute=6000",
                                "--trapiche.vtex.budget.starting-calls-per-minute=1200");
                Database statistics = service.statistics();
                Database database = service.database();
                SandboxControl sandbox = service.sandbox()) {
            report.title("Use of %d calls a minute".formatted(perSecond * 60));
            MachineFacts.tell(report, statistics, workspace.folder());
            sandbox.limit(Service.ACCOUNT, perSecond, 1);
            sandbox.shopOrders(Service.ACCOUNT, orders);
            if (!Waiting.await(() -> database.number(UNREAD) > perSecond, KNOWN)) {
                throw new IllegalStateException("the feed tells nothing");
            }
            report.progress(orders + " orders of the shop wait to be read");
            Limit before = sandbox.limit(Service.ACCOUNT);
            Waiting.pause(time);
            Limit after = sandbox.limit(Service.ACCOUNT);
            tell(report, before, after, database.number(UNREAD));
        }
    }

    private static void tell(Report report, Limit before, Limit after, long left) {
        long allowed = after.allowed() - before.allowed();
        long answered = after.answered() - before.answered();
        report.table(
                List.of("allowed", "answered", "used", "429", "orders still to be read"),
                List.of(
                        List.of(
                                String.valueOf(allowed),
                                String.valueOf(answered),
                                Report.decimal((double) answered / allowed, 3),
                                String.valueOf(after.throttled() - before.throttled()),
                                String.valueOf(left))));
    }
}
