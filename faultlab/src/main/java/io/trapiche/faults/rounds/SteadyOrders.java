package io.trapiche.faults.rounds;

import io.trapiche.faults.actors.Marketplaces;
import io.trapiche.faults.actors.OrderPlan;
import io.trapiche.faults.actors.PlacedOrder;
import io.trapiche.faults.actors.Waiting;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Orders one after the other, each with all that becomes of it, until closed. */
final class SteadyOrders implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final int MOST = 5_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<PlacedOrder> accepted = ConcurrentHashMap.newKeySet();
    private final Marketplaces marketplaces;
    private final ServiceProcess service;

    SteadyOrders(Marketplaces marketplaces, ServiceProcess service, RandomGenerator dice) {
        this.marketplaces = marketplaces;
        this.service = service;
        Iterator<OrderPlan> plans = OrderPlan.choose(MOST, BETWEEN, dice).iterator();
        var _ = threads.submit(() -> place(plans));
    }

    private boolean place(Iterator<OrderPlan> plans) throws InterruptedException {
        while (!over.get() && plans.hasNext()) {
            Waiting.pause(BETWEEN);
            if (service.isUp()) {
                OrderPlan plan = plans.next();
                var _ = threads.submit(() -> play(plan));
            }
        }
        return true;
    }

    private boolean play(OrderPlan plan) throws InterruptedException {
        if (marketplaces.place(plan)) {
            accepted.add(PlacedOrder.of(plan));
        }
        marketplaces.goOn(plan);
        return true;
    }

    Set<PlacedOrder> accepted() {
        return Set.copyOf(accepted);
    }

    Set<PlacedOrder> acceptedSince(Set<PlacedOrder> before) {
        Set<PlacedOrder> since = new HashSet<>(accepted);
        since.removeAll(before);
        return since;
    }

    /** Returns when every call was answered. */
    @Override
    public void close() {
        over.set(true);
        threads.close();
    }
}
