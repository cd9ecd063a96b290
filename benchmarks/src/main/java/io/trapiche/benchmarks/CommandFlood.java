package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.ErpCommands;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How long an account's ERP waits for a result while another account floods its topic. */
final class CommandFlood implements Benchmark {

    private static final String OTHER = "mercadinho";
    private static final int WARM_UP = 500;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "flood";
    }

    @Override
    public String purpose() {
        return "one account's command behind a flood of another's";
    }

    @Override
    public Set<String> options() {
        return Set.of("commands");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int flood = Math.max(100, options.number("commands", 20_000));
        report.progress("starting the service");
        try (Service service = workspace.service();
                Database statistics = service.statistics();
                ErpCommands flooded = new ErpCommands(service.kafkaServers(), Service.ACCOUNT);
                ErpCommands other = new ErpCommands(service.kafkaServers(), OTHER)) {
            report.title("A command behind another account's flood");
            MachineFacts.tell(report, statistics, workspace.folder());
            report.progress("warming up");
            flooded.send("warm-up-", WARM_UP);
            flooded.await(WARM_UP, LONGEST);
            Duration alone = one(other, "alone-");
            report.progress("flood");
            long began = System.nanoTime();
            flooded.send("flood-", flood);
            flooded.await(WARM_UP + 10, LONGEST);
            Duration beside = one(other, "beside-");
            int before = flooded.results() - WARM_UP;
            report.progress("the other account has its result after " + beside);
            flooded.await(WARM_UP + flood, LONGEST);
            Duration all = Duration.ofNanos(System.nanoTime() - began);
            tell(report, flood, List.of(alone, beside, all), before);
        }
    }

    private static Duration one(ErpCommands commands, String prefix) {
        int before = commands.results();
        long began = System.nanoTime();
        commands.send(prefix, 1);
        commands.await(before + 1, LONGEST);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void tell(Report report, int flood, List<Duration> times, int before) {
        report.table(
                List.of("from sent to its result in Kafka", "s"),
                List.of(
                        List.of("a command of another account, alone", seconds(times.get(0))),
                        List.of("the same beside the flood", seconds(times.get(1))),
                        List.of("the whole flood", seconds(times.get(2)))));
        report.line(
                "%d commands in the flood, %s/s; %d had their result before the other account's command."
                        .formatted(
                                flood,
                                Report.decimal(flood / (times.get(2).toMillis() / 1e3), 0),
                                before));
    }

    private static String seconds(Duration time) {
        return Report.decimal(time.toMillis() / 1e3, 2);
    }
}
