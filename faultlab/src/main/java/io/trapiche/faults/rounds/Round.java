package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Erp;
import io.trapiche.faults.actors.Forger;
import io.trapiche.faults.actors.JsonLog;
import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.OrderPlan;
import io.trapiche.faults.actors.Rest;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.ShopOrders;
import io.trapiche.faults.actors.VtexFaults;
import io.trapiche.faults.audit.Auditor;
import io.trapiche.faults.audit.Evidence;
import io.trapiche.faults.audit.Finding;
import io.trapiche.faults.collect.Collector;
import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One round: a fresh service, orders and faults as the seed says, rest, evidence, audit. The
 * sandbox runs here, not in the service: VTEX does not die with its connector.
 */
final class Round {

    private static final Duration TIME = Duration.ofSeconds(80);

    private final long seed;
    private final int orders;
    private final Random dice;
    private final RoundFolder folder;
    private final Stage stage;

    Round(long seed, int orders, RoundFolder folder) {
        this.seed = seed;
        this.orders = orders;
        this.dice = new Random(seed);
        this.folder = folder;
        this.stage = Stage.of(dice);
    }

    /** What came of it. */
    record Outcome(List<Injection> injections, long left, List<Finding> findings) {}

    Outcome play() throws Exception {
        stage.writeSecrets(folder.evidence());
        SandboxSettings settings = SandboxSettings.local().withPort(0).withSeed(seed);
        try (Sandbox vtex = Sandbox.start(settings);
                SandboxDriver sandbox = new SandboxDriver("http://127.0.0.1:" + vtex.port());
                ServiceProcess service =
                        new ServiceProcess(
                                folder.data(), folder.logs(), stage.arguments(vtex.port()))) {
            service.start();
            return play(service, sandbox, "http://127.0.0.1:" + vtex.port());
        }
    }

    private Outcome play(ServiceProcess service, SandboxDriver sandbox, String vtex)
            throws Exception {
        Path evidence = folder.evidence();
        List<Injection> injections = Injection.choose(dice);
        ProcessFaults faults = new ProcessFaults(service, injections);
        List<Finding> found = new ArrayList<>();
        long left;
        try (JsonLog calls = new JsonLog(evidence.resolve(Evidence.CLIENT));
                JsonLog commands = new JsonLog(evidence.resolve(Evidence.ERP));
                JsonLog lies = new JsonLog(evidence.resolve("forged.jsonl"));
                Erp _ = new Erp(service.kafkaServers(), commands, new Random(dice.nextLong()))) {
            Forger forger = new Forger(sandbox, lies, new Random(dice.nextLong()));
            found.addAll(storm(service, sandbox, faults, calls, forger));
            left = new Rest(service.jdbcUrl()).await();
            faults.restartIfEnded(found);
        }
        new Collector(service.jdbcUrl(), service.kafkaServers(), vtex).write(evidence);
        found.addAll(Auditor.audit(new Evidence(evidence)));
        return new Outcome(injections, left, List.copyOf(found));
    }

    /** Everything at once; when it returns, nobody does anything any more. */
    private List<Finding> storm(
            ServiceProcess service,
            SandboxDriver sandbox,
            ProcessFaults faults,
            JsonLog calls,
            Forger forger)
            throws Exception {
        Marketplaces marketplaces = new Marketplaces(service.grpcPort(), stage.tokens(), calls);
        VtexFaults vtex = new VtexFaults(sandbox, new Random(dice.nextLong()), TIME);
        ShopOrders shop = new ShopOrders(sandbox, new Random(dice.nextLong()), TIME);
        AtomicBoolean stop = new AtomicBoolean();
        List<Finding> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (OrderPlan plan : OrderPlan.choose(orders, TIME, dice)) {
                working.add(threads.submit(done(() -> marketplaces.play(plan))));
            }
            working.add(threads.submit(done(vtex::strike)));
            working.add(threads.submit(done(shop::play)));
            Future<List<Finding>> struck = threads.submit(faults::strike);
            Future<List<Finding>> forged = threads.submit(() -> forger.forge(stop));
            found.addAll(struck.get());
            for (Future<?> one : working) {
                one.get();
            }
            stop.set(true);
            found.addAll(forged.get());
        } finally {
            stop.set(true);
            vtex.end();
        }
        return found;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<Boolean> done(Work work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
