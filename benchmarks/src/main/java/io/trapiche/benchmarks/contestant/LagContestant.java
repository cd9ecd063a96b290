package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.OrderArrivals;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.load.RawProducer;
import io.trapiche.benchmarks.load.TimedOrders;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.EventRow;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Waiting;
import io.trapiche.benchmarks.process.Workspace;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/** One build whose orders a consumer waits for, and the floors on its engines. */
public record LagContestant(
        Site site, Journeys journeys, OrderArrivals arrivals, Quiet quiet, Floors floors)
        implements Contestant {

    private static final Duration ALL_SEEN = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofMinutes(5);

    /** Returns when all of it is warm. */
    public static LagContestant start(Pace pace, Build build, Workspace workspace)
            throws Exception {
        Site site = Site.start(workspace, build);
        Service service = site.service();
        Journeys journeys = new Journeys(service);
        OrderArrivals arrivals = new OrderArrivals(service.kafkaServers());
        Quiet quiet = Quiet.of(service);
        var _ = placed(new TimedOrders(journeys), "first-", pace, arrivals);
        var _ = quiet.await(SETTLE);
        Floors floors = Floors.of(service, arrivals.message());
        floors.run("warm-up-", new Pace(200, Duration.ofSeconds(5)));
        return new LagContestant(site, journeys, arrivals, quiet, floors);
    }

    private static boolean placed(
            TimedOrders orders, String prefix, Pace pace, OrderArrivals arrivals) throws Exception {
        orders.place(prefix, pace);
        return Waiting.await(() -> orders.areAllIn(arrivals.seen()), ALL_SEEN);
    }

    public LagTurn turn(String round, Pace pace) throws Exception {
        floors.forget();
        floors.run(round + "before-", pace.half());
        TimedOrders orders = new TimedOrders(journeys);
        var _ = placed(orders, round, pace, arrivals);
        var _ = quiet.await(SETTLE);
        floors.run(round + "after-", pace.half());
        Histogram answer = orders.answer();
        Histogram visible = orders.fromAnswered(arrivals.seen());
        return new LagTurn(
                answer,
                visible,
                orders.failed(),
                answer.getTotalCount() - visible.getTotalCount(),
                floors.commit().copy(),
                floors.producer().time().copy());
    }

    @Override
    public void close() {
        floors.close();
        quiet.close();
        arrivals.close();
        journeys.close();
        site.close();
    }

    /** The two things that no export can do without, each by itself. */
    public record Floors(Database database, EventRow row, RawProducer producer, Histogram commit) {

        static Floors of(Service service, byte[] message)
                throws ExecutionException, InterruptedException, SQLException {
            Database database = service.database();
            EventRow.makeTable(database);
            return new Floors(
                    database,
                    EventRow.ofAnOrder(database.connection()),
                    new RawProducer(service.kafkaServers(), message),
                    new Histogram(3));
        }

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

        void close() {
            producer.close();
            database.close();
        }
    }
}
