package io.trapiche.faults.amounts;

import io.trapiche.faults.actors.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Orders of all stores, most of marketplaces, some of the shops, and the wait for their ends. */
public final class AmountsCrowd {

    private static final int AT_A_TIME = 4;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LEAST = Duration.ofMinutes(3);
    private static final Duration FOR_EACH = Duration.ofMillis(900);

    private final PlacingMarketplaces marketplaces;
    private final List<Watching> watching;
    private final Shoppers shoppers;
    private final Queue<RandomOrder> taken = new ConcurrentLinkedQueue<>();

    public AmountsCrowd(
            PlacingMarketplaces marketplaces, List<Watching> watching, Shoppers shoppers) {
        this.marketplaces = marketplaces;
        this.watching = List.copyOf(watching);
        this.shoppers = shoppers;
    }

    /** Every fifth is of a shop; returns when all came to an end, or the time is over. */
    public void play(int orders, RandomGenerator dice) throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            Store store = Store.ALL.get(dice.nextInt(Store.ALL.size()));
            if (i % 5 == 4) {
                shoppers.buy(store);
            } else {
                RandomOrder order = RandomOrder.choose(store, "a-" + i, dice);
                calls.add(() -> marketplaces.place(order) && taken.add(order));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                var _ = call.get();
            }
        }
        await(LEAST.plus(FOR_EACH.multipliedBy(orders)));
    }

    private void await(Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && !areAllEnded()) {
            Waiting.pause(LOOK);
        }
    }

    private boolean areAllEnded() throws IOException, InterruptedException {
        List<Set<String>> ended = watching.stream().map(Watching::ended).toList();
        return taken.stream()
                        .map(PlacingMarketplaces::name)
                        .allMatch(name -> ended.stream().anyMatch(one -> one.contains(name)))
                && shoppers.unfinished(Store.ALL).isEmpty();
    }

    /** What the marketplaces see at last. */
    public void look() {
        taken.forEach(marketplaces::look);
    }
}
