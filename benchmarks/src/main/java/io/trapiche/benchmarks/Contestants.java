package io.trapiche.benchmarks;

import io.trapiche.benchmarks.IntakeRatio.Entry;
import io.trapiche.benchmarks.load.Load;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Child;
import io.trapiche.benchmarks.process.ChildJvm;
import io.trapiche.benchmarks.process.Database;
import io.trapiche.benchmarks.process.EventRow;
import io.trapiche.benchmarks.process.Ports;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import io.trapiche.benchmarks.report.Report;
import io.trapiche.engines.EnginePort;
import io.trapiche.local.JourneyOrders;
import io.trapiche.local.MarketplaceClient;
import java.time.Duration;
import java.util.List;

/** The service and its floor, side by side on one PostgreSQL; only one has a load at a time. */
final class Contestants implements AutoCloseable {

    private final ChildJvm serviceJvm;
    private final ChildJvm floorJvm;
    private final Load serviceLoad;
    private final Load floorLoad;
    private final Quiet quiet;
    private final Duration settle;
    private final Duration warmUp;
    private final Duration time;

    private Contestants(
            Service service, ChildJvm floorJvm, Quiet quiet, int floorPort, Options options) {
        int inFlight = Math.max(1, options.number("in-flight", 64));
        this.serviceJvm = service.jvm();
        this.floorJvm = floorJvm;
        this.serviceLoad = new Load(service.grpcPort(), inFlight);
        this.floorLoad = new Load(floorPort, inFlight);
        this.quiet = quiet;
        this.settle = options.seconds("settle", 300);
        this.warmUp = options.seconds("warm-up", 3);
        this.time = options.seconds("seconds", 5);
    }

    static Contestants start(Workspace workspace, Service service, Options options) {
        try (MarketplaceClient marketplace = service.marketplace();
                Database database = service.database()) {
            var _ =
                    marketplace
                            .orders(Duration.ofSeconds(30))
                            .placeOrder(
                                    JourneyOrders.paid(
                                            Service.ACCOUNT, Service.MARKETPLACE, "model"));
            EventRow.makeTable(database);
        }
        int port = EnginePort.forAnotherProcess();
        ChildJvm floor =
                workspace.child(Child.FLOOR, List.of(Integer.toString(port), service.jdbcUrl()));
        floor.awaitUp(() -> Ports.isOpen(port));
        return new Contestants(service, floor, Quiet.of(service), port, options);
    }

    /** So that both are compiled when the first pair begins. */
    void warmUp(Duration each, Report report) throws InterruptedException {
        report.progress("warming up");
        var _ = floorLoad.run(Duration.ZERO, each);
        var _ = serviceLoad.run(Duration.ZERO, each);
        report.progress("quiet after " + quiet.await(settle));
    }

    Entry service() throws InterruptedException {
        Duration before = serviceJvm.cpu();
        Load.Turn turn = serviceLoad.run(warmUp, time);
        Duration cpu = serviceJvm.cpu().minus(before);
        return new Entry(turn, cpu, quiet.await(settle).toString());
    }

    Entry floor() throws InterruptedException {
        Duration before = floorJvm.cpu();
        Load.Turn turn = floorLoad.run(warmUp, time);
        return new Entry(turn, floorJvm.cpu().minus(before), "");
    }

    @Override
    public void close() {
        serviceLoad.close();
        floorLoad.close();
        quiet.close();
        floorJvm.close();
    }
}
