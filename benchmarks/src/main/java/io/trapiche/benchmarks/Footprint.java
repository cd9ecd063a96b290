package io.trapiche.benchmarks;

import io.trapiche.benchmarks.beside.Builds;
import io.trapiche.benchmarks.beside.Comparison;
import io.trapiche.benchmarks.beside.Contest;
import io.trapiche.benchmarks.beside.Figure;
import io.trapiche.benchmarks.contestant.WholeContestant;
import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.ProcessSize;
import io.trapiche.benchmarks.process.Stored;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Memory and threads of the service's process while whole orders travel, and what they leave. */
final class Footprint implements Benchmark {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final double KIB_PER_MIB = 1024;
    private static final double BYTES_PER_KIB = 1024;

    /**
     * What was seen of a process in a round.
     *
     * @param peak greatest of all looks, each figure by itself
     * @param end when nothing was due any more
     * @param stored in the round, for {@code orders}
     */
    private record Seen(ProcessSize peak, ProcessSize end, Stored stored, int orders) {

        double kibOfAnOrder(long bytes) {
            return bytes / BYTES_PER_KIB / orders;
        }
    }

    private static final List<Figure<Seen>> FIGURES =
            List.of(
                    new Figure<>("resident at the end, MiB", 0, seen -> mib(seen.end())),
                    new Figure<>("resident at most, MiB", 0, seen -> mib(seen.peak())),
                    new Figure<>("threads at most", 0, seen -> seen.peak().threads()),
                    new Figure<>(
                            "in PostgreSQL, KiB an order",
                            1,
                            seen -> seen.kibOfAnOrder(seen.stored().postgres())),
                    new Figure<>(
                            "in Kafka, KiB an order",
                            1,
                            seen -> seen.kibOfAnOrder(seen.stored().kafka())));

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public String purpose() {
        return "memory, threads and storage of the service while whole orders travel";
    }

    @Override
    public Set<String> options() {
        return Set.of("orders", "rounds", "in-flight", Builds.BESIDE);
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        int orders = Math.max(1, options.number("orders", 1_000));
        int inFlight = Math.max(1, options.number("in-flight", 64));
        report.title(
                "Footprint of the service: %d orders, %d on their way".formatted(orders, inFlight));
        try (Contest<WholeContestant> contest =
                Contest.start(options.builds(), workspace, report, WholeContestant::start)) {
            Comparison.tell(
                    report,
                    contest.rounds(
                            0,
                            options.number("rounds", 1),
                            (one, round) -> seen(one, round, orders, inFlight)),
                    FIGURES);
        }
    }

    private static double mib(ProcessSize size) {
        return size.residentKib() / KIB_PER_MIB;
    }

    private static Seen seen(WholeContestant build, String round, int orders, int inFlight)
            throws InterruptedException {
        ChildJvm service = build.site().service().jvm();
        Stored before = Stored.of(build.site().service());
        AtomicBoolean over = new AtomicBoolean();
        Greatest greatest = new Greatest(service, over);
        Thread looking = Thread.ofPlatform().daemon().start(greatest);
        var _ = build.closed(round, orders, inFlight);
        over.set(true);
        looking.join();
        Stored stored = Stored.of(build.site().service()).since(before);
        return new Seen(greatest.size, service.size(), stored, orders);
    }

    /** Looks again and again until it is over. */
    private static final class Greatest implements Runnable {

        private final ChildJvm service;
        private final AtomicBoolean over;
        private volatile ProcessSize size;

        Greatest(ChildJvm service, AtomicBoolean over) {
            this.service = service;
            this.over = over;
            this.size = service.size();
        }

        @Override
        public void run() {
            while (!over.get()) {
                size = size.orGreater(service.size());
                Waiting.pause(BETWEEN_LOOKS);
            }
        }
    }
}
