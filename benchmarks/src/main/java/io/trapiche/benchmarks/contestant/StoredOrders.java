package io.trapiche.benchmarks.contestant;

import io.trapiche.benchmarks.beside.Contestant;
import io.trapiche.benchmarks.load.Journeys;
import io.trapiche.benchmarks.load.Quiet;
import io.trapiche.benchmarks.process.Build;
import io.trapiche.benchmarks.process.Service;
import io.trapiche.benchmarks.process.Workspace;
import java.time.Duration;

/** Orders on their way that nothing is due for, left behind by a service that was killed. */
public record StoredOrders(Build build, Workspace workspace) implements Contestant {

    private static final Duration WORKED_OFF = Duration.ofMinutes(20);
    private static final int IN_FLIGHT = 16;

    public static StoredOrders store(int orders, Build build, Workspace workspace)
            throws InterruptedException {
        Service service = workspace.service(build);
        try (Journeys journeys = new Journeys(service);
                Quiet quiet = Quiet.of(service)) {
            journeys.place("order-", orders, IN_FLIGHT);
            var _ = quiet.await(WORKED_OFF);
        }
        service.jvm().kill();
        return new StoredOrders(build, workspace);
    }

    /** Nothing runs. */
    @Override
    public void close() {}
}
