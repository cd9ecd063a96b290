package io.trapiche.benchmarks;

import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.OrderArrivals;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.load.RawProducer;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.EventRow;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.MachineFacts;
import io.trapiche.benchmarks.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** P3: from the answer to PlaceOrder until an ERP's consumer can see the order. */
final class ExportLag implements Benchmark {

    private static final Duration ALL_SEEN = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public String purpose() {
        return "from PlaceOrder's answer to visible in Kafka";
    }

    @Override
    public Set<String> options() {
        return Set.of("rate", "seconds");
    }

    @Override
    public void run(Options options, Workspace workspace, Report report) throws Exception {
        Pace pace =
                new Pace(
                        Math.max(1, options.number("rate", 50)),
                        Duration.ofSeconds(Math.max(2, options.number("seconds", 20))));
        report.progress("starting the service");
        try (Service service = workspace.service();
                Database statistics = service.statistics();
                Database floorDatabase = service.database();
                Quiet quiet = Quiet.of(service);
                Journeys journeys = new Journeys(service);
                OrderArrivals arrivals = new OrderArrivals(service.kafkaServers())) {
            report.title("P3: from answered to visible");
            MachineFacts.tell(report, statistics, workspace.folder());
            report.progress("warming up");
            var _ = new Orders(journeys, arrivals, "first-").run(pace);
            var _ = quiet.await(SETTLE);
            EventRow.makeTable(floorDatabase);
            try (RawProducer producer =
                    new RawProducer(service.kafkaServers(), arrivals.message())) {
                Floors floors =
                        new Floors(
                                floorDatabase,
                                EventRow.ofAnOrder(floorDatabase.connection()),
                                producer,
                                new Histogram(3));
                floors.run("warm-up-", new Pace(200, Duration.ofSeconds(5)));
                floors.forget();
                report.progress("floors");
                floors.run("before-", pace.half());
                report.progress("orders");
                Lags lags = new Orders(journeys, arrivals, "order-").run(pace);
                var _ = quiet.await(SETTLE);
                report.progress("floors again");
                floors.run("after-", pace.half());
                tell(report, pace, lags, floors);
            }
        }
    }

    private static void tell(Report report, Pace pace, Lags lags, Floors floors) {
        report.line(
                "%d orders at %d/s; floors at the same rate, half before and half after."
                        .formatted(pace.beats(), pace.perSecond()));
        report.line("");
        report.table(
                List.of("what", "n", "p50 ms", "p99 ms", "highest ms"),
                List.of(
                        row("PlaceOrder until answered", lags.answer()),
                        row("answered until visible", lags.visible()),
                        row("floor: one row committed", floors.commit()),
                        row("floor: one transaction produced", floors.producer().time())));
        double floor =
                floors.commit().getValueAtPercentile(99)
                        + floors.producer().time().getValueAtPercentile(99);
        report.line(
                "p99 of the lag over the sum of the floors' p99: **%s**%s"
                        .formatted(
                                Report.decimal(lags.visible().getValueAtPercentile(99) / floor, 2),
                                lags.unseen() == 0
                                        ? ""
                                        : "; " + lags.unseen() + " orders were never seen"));
    }

    private static List<String> row(String what, Histogram times) {
        return List.of(
                what,
                Long.toString(times.getTotalCount()),
                Report.millis(times.getValueAtPercentile(50)),
                Report.millis(times.getValueAtPercentile(99)),
                Report.millis(times.getMaxValue()));
    }

    /**
     * How long orders took.
     *
     * @param visible from the answer on; zero when the consumer saw the order first
     */
    record Lags(Histogram answer, Histogram visible, int unseen) {}

    /** The two things that no export can do without, each by itself. */
    record Floors(Database database, EventRow row, RawProducer producer, Histogram commit) {

        void run(String prefix, Pace pace) throws Exception {
            pace.run(i -> commit(prefix + i));
            pace.run(i -> producer.produce(prefix + i));
        }

        private void commit(String orderId) throws Exception {
            long began = System.nanoTime();
            row.insert(database.connection(), orderId);
            commit.recordValue(System.nanoTime() - began);
        }

        void forget() {
            commit.reset();
            producer.time().reset();
        }
    }

    /** Orders at a pace, each with the time of its answer. */
    private record Orders(
            Journeys journeys,
            OrderArrivals arrivals,
            String prefix,
            Map<String, Long> answered,
            Histogram answer) {

        Orders(Journeys journeys, OrderArrivals arrivals, String prefix) {
            this(journeys, arrivals, prefix, new ConcurrentHashMap<>(), new ConcurrentHistogram(3));
        }

        Lags run(Pace pace) throws Exception {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                pace.run(i -> threads.execute(() -> place(prefix + i)));
            }
            boolean _ = Waiting.await(this::isAllSeen, ALL_SEEN);
            return lags();
        }

        private void place(String orderId) {
            long began = System.nanoTime();
            journeys.place(orderId);
            long now = System.nanoTime();
            answer.recordValue(now - began);
            answered.put(Service.MARKETPLACE + "/" + orderId, now);
        }

        private boolean isAllSeen() {
            return arrivals.seen().keySet().containsAll(answered.keySet());
        }

        private Lags lags() {
            Histogram visible = new Histogram(3);
            int unseen = 0;
            for (Map.Entry<String, Long> order : answered.entrySet()) {
                Long seen = arrivals.seen().get(order.getKey());
                if (seen == null) {
                    unseen++;
                } else {
                    visible.recordValue(Math.max(0, seen - order.getValue()));
                }
            }
            return new Lags(answer, visible, unseen);
        }
    }
}
