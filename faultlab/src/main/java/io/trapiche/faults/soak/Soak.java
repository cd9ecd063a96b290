package io.trapiche.faults.soak;

import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.SandboxDriver;
import io.trapiche.faults.actors.Waiting;
import io.trapiche.faults.audit.Finding;
import java.io.PrintStream;
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
 * Orders of all accounts come while everything goes wrong that can; then nothing does any more, and
 * every order has to be as VTEX has it.
 */
public final class Soak {

    private static final Duration LEAST = Duration.ofSeconds(45);
    private static final Duration FOR_EACH = Duration.ofMillis(200);
    private static final Duration SET_UP = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Service service;
    private final SandboxDriver sandbox;
    private final List<String> accounts;
    private final Random dice;
    private final FaultCounts counts = new FaultCounts();
    private final PrintStream out;

    /**
     * Where the service is.
     *
     * @param http base URL
     * @param kafka bootstrap servers
     */
    public record Service(String http, int grpc, String kafka) {}

    public Soak(
            Service service,
            SandboxDriver sandbox,
            List<String> accounts,
            Random dice,
            PrintStream out) {
        this.service = service;
        this.sandbox = sandbox;
        this.accounts = List.copyOf(accounts);
        this.dice = dice;
        this.out = out;
    }

    /**
     * Plays it; gives what was found.
     *
     * @param orders of each account
     */
    public List<Finding> play(int orders, Marketplaces marketplaces) throws Exception {
        lagLists();
        Random fate = new Random(dice.nextLong());
        LostSignals lost = new LostSignals(sandbox, accounts, counts, fate);
        if (!lost.note(SET_UP)) {
            return List.of(new Finding("guardian", "all", "feeds and hooks are set up", "not"));
        }
        try (Races races = new Races(sandbox, counts);
                OtherSellers others = new OtherSellers(sandbox, counts);
                OperatorsList operators = new OperatorsList(service.http());
                MarketplaceView views = new MarketplaceView(service.grpc(), marketplaces.tokens());
                SoakErp erp =
                        new SoakErp(
                                service.kafka(),
                                accounts,
                                races,
                                counts,
                                new Random(dice.nextLong()))) {
            SoakCustomers customers =
                    new SoakCustomers(sandbox, marketplaces, races, others, counts);
            Comparison comparison =
                    new Comparison(
                            sandbox,
                            operators,
                            new StateMessages(service.kafka()),
                            views,
                            accounts);
            List<Finding> found = new ArrayList<>(storm(customers, lost, orders));
            races.await();
            long began = System.nanoTime();
            found.addAll(lost.notRestored(REST));
            settle(comparison, REST.plus(FOR_EACH.multipliedBy(all(orders))));
            out.printf(
                    "settled after %d s%n",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
            found.addAll(comparison.whole(customers.placements()));
            found.addAll(erp.found());
            found.addAll(counts.missing());
            comparison.print(out);
            counts.print(out);
            return List.copyOf(found);
        }
    }

    private long all(int orders) {
        return (long) orders * accounts.size();
    }

    private void lagLists() throws Exception {
        for (String account : accounts) {
            String lag = "{\"lagMillis\":%d}".formatted(SoakSettings.INDEX_LAG_MILLIS);
            int _ = sandbox.send("PUT", "/" + account + "/index", lag);
        }
    }

    /** When it returns, VTEX is well, and customers, thieves and callers of the hook are done. */
    private List<Finding> storm(SoakCustomers customers, LostSignals lost, int orders)
            throws Exception {
        Duration time = FOR_EACH.multipliedBy(all(orders));
        Duration within = time.compareTo(LEAST) < 0 ? LEAST : time;
        VtexTrouble trouble = new VtexTrouble(sandbox, counts);
        HookStorm hooks =
                new HookStorm(
                        sandbox, service.http(), accounts, counts, new Random(dice.nextLong()));
        AtomicBoolean stop = new AtomicBoolean();
        trouble.begin(dice.nextLong());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> working = new ArrayList<>();
            for (String account : accounts) {
                for (Callable<String> one : customers.plan(account, orders, within, dice)) {
                    working.add(threads.submit(one));
                }
            }
            Future<String> thieves = threads.submit(done(() -> lost.strike(stop)));
            Future<String> callers = threads.submit(done(() -> hooks.rage(stop)));
            try {
                for (Future<String> one : working) {
                    var _ = one.get();
                }
                // What the last orders go through is to be struck, too.
                Waiting.pause(LOOK.multipliedBy(2));
            } finally {
                stop.set(true);
            }
            var _ = thieves.get();
            var _ = callers.get();
        } finally {
            trouble.end();
            countVisibility();
        }
        return hooks.found();
    }

    private void countVisibility() throws Exception {
        counts.expect("F15 read again after its visibility");
        for (String account : accounts) {
            var feed = sandbox.get("/" + account + "/feed");
            counts.count("F15 read again after its visibility", feed.path("readAgain").asLong());
            counts.count("F15 handle that is no longer good", feed.path("staleHandles").asLong());
        }
    }

    private static void settle(Comparison comparison, Duration limit) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!comparison.quick().isEmpty() && System.nanoTime() < end) {
            Waiting.pause(LOOK);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Callable<String> done(Work work) {
        return () -> {
            work.run();
            return "";
        };
    }
}
