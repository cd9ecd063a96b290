package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Erp;
import io.trapiche.faults.actors.ExportedOrders;
import io.trapiche.faults.actors.JsonLog;
import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.Rest;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.faults.audit.Auditor;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import io.trapiche.faults.collect.Collector;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Strikes once at every place there is, while orders come steadily and VTEX is well. */
public final class EveryPoint {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final RoundFolder folder;
    private final Random dice;
    private final Stage stage;
    private final PointReport report;
    private final long seed;

    private EveryPoint(long seed, RoundFolder folder, PrintStream out) {
        this.seed = seed;
        this.folder = folder;
        this.dice = new Random(seed);
        this.stage = Stage.of(dice);
        this.report = new PointReport(out);
    }

    /** Gives whether everything was struck, and nothing was found. */
    public static boolean play(long seed, PrintStream out) throws Exception {
        RoundFolder folder = RoundFolder.make(seed);
        List<Finding> found = new EveryPoint(seed, folder, out).play();
        folder.removeData();
        Finding.print(found, out);
        if (found.isEmpty()) {
            folder.remove();
        } else {
            out.println("evidence: " + folder.evidence());
        }
        return found.isEmpty();
    }

    private List<Finding> play() throws Exception {
        stage.writeSecrets(folder.evidence());
        SandboxSettings settings = SandboxSettings.local().withPort(0).withSeed(seed);
        try (Sandbox vtex = Sandbox.start(settings);
                ServiceProcess service =
                        new ServiceProcess(
                                folder.data(), folder.logs(), stage.arguments(vtex.port()))) {
            service.start();
            strike(service);
            new Collector(
                            service.jdbcUrl(),
                            service.kafkaServers(),
                            "http://127.0.0.1:" + vtex.port())
                    .write(folder.evidence());
        }
        List<Finding> found = new ArrayList<>(report.wrong());
        found.addAll(Auditor.audit(new Evidence(folder.evidence())));
        return found;
    }

    private void strike(ServiceProcess service) throws Exception {
        try (JsonLog calls = new JsonLog(folder.evidence().resolve(Evidence.CLIENT));
                JsonLog commands = new JsonLog(folder.evidence().resolve(Evidence.ERP));
                Erp _ = new Erp(service.kafkaServers(), commands, new Random(dice.nextLong()))) {
            Marketplaces marketplaces = new Marketplaces(service.grpcPort(), stage.tokens(), calls);
            try (ExportedOrders exported = new ExportedOrders(service.kafkaServers());
                    SteadyOrders orders = new SteadyOrders(marketplaces, service, dice)) {
                holdUpEverybody(new HoldingUp(service, orders, exported));
                killEverywhere(service);
            }
            long _ = new Rest(service.jdbcUrl()).await();
        }
    }

    private void killEverywhere(ServiceProcess service) throws Exception {
        for (KillPoint point : KillPoint.values()) {
            Waiting.pause(BETWEEN);
            long began = System.nanoTime();
            Optional<HeldLock.Waiter> struck = new KillInside(service).strike(point, LIMIT);
            report.killed(point, struck, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void holdUpEverybody(HoldingUp holding) throws Exception {
        for (FollowerFault fault : FollowerFault.all()) {
            Waiting.pause(BETWEEN);
            long began = System.nanoTime();
            HeldUp seen = holding.holdUp(fault);
            report.heldUp(fault, seen, Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
