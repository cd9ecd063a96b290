package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.load.Pace;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.load.WholeOrders;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Cpu;
import io.trapiche.benchmarks.process.Site;
import io.trapiche.benchmarks.process.Workspace;
import java.time.Duration;

/** One build at work on whole orders. */
public record WholeContestant(Site site, WholeOrders orders, Quiet quiet) implements Contestant {

    private static final Duration WORKED_OFF = Duration.ofMinutes(10);

    /**
     * What was found in a round.
     *
     * @param cpu until nothing was due any more
     */
    public record Turn(WholeOrders.Taken taken, Cpu cpu) {

        public double ordersPerCpuSecond() {
            return taken.orders() * 1e9 / cpu.serviceAndPostgres().toNanos();
        }
    }

    public static WholeContestant start(Build build, Workspace workspace) {
        Site site = Site.start(workspace, build);
        return new WholeContestant(site, new WholeOrders(site.service()), Quiet.of(site.service()));
    }

    public Turn closed(String round, int number, int onTheirWay) throws InterruptedException {
        Cpu before = site.cpu();
        return turn(orders.closed(round, number, onTheirWay), before);
    }

    public Turn open(String round, Pace pace) throws Exception {
        Cpu before = site.cpu();
        return turn(orders.open(round, pace), before);
    }

    private Turn turn(WholeOrders.Taken taken, Cpu before) {
        var _ = quiet.await(WORKED_OFF);
        return new Turn(taken, site.cpu().since(before));
    }

    @Override
    public void close() {
        quiet.close();
        orders.close();
        site.close();
    }
}
