package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.http.Outgoing;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells connectors the results. VTEX documents neither the expected answer nor repetitions; here
 * only 200 counts, and a callback is given up after a few tries.
 */
public final class Callbacks {
    private static final int TRIES = 6;
    private static final String PATH = "/order-integration/notification/processing-result?an=";

    private final Jobs jobs;
    private final Outgoing outgoing;
    private final Faults faults;
    private final Duration retryDelay;

    public Callbacks(Jobs jobs, Outgoing outgoing, Faults faults, Duration retryDelay) {
        this.jobs = jobs;
        this.outgoing = outgoing;
        this.faults = faults;
        this.retryDelay = retryDelay;
    }

    void add(
            Transaction transaction,
            String account,
            String endpoint,
            IntegrationAnswer body,
            Duration delay) {
        Duration extra =
                struck(FaultKind.DELAY_CALLBACK, account, body.flow())
                        .map(fault -> Duration.ofMillis(fault.millisOrNone()))
                        .orElse(Duration.ZERO);
        jobs.add(
                transaction,
                new Job.CallBack(account, endpoint, Json.tree(body)),
                delay.plus(extra));
    }

    private Optional<Fault> struck(FaultKind kind, String account, String flow) {
        Route route = flow.equals("PlaceOrder") ? Route.PLACE_ORDER : Route.UPDATE_STATUS;
        return faults.strike(
                kind, account, RouteGroup.ORDER_INTEGRATION.wireName(), route.wireName());
    }

    /** Sends it once, unless a fault wants it otherwise. */
    public void deliver(ScheduledJob scheduled, Job.CallBack job) {
        String flow = job.body().path("flow").asString("");
        boolean first = scheduled.failures() == 0;
        if (first && struck(FaultKind.DROP_CALLBACK, job.account(), flow).isPresent()) {
            jobs.done(scheduled);
            return;
        }
        if (first && struck(FaultKind.DOUBLE_CALLBACK, job.account(), flow).isPresent()) {
            var _ = send(job);
        }
        if (send(job) == 200 || scheduled.failures() + 1 >= TRIES) {
            jobs.done(scheduled);
        } else {
            jobs.again(scheduled, retryDelay.multipliedBy(1L << scheduled.failures()));
        }
    }

    private int send(Job.CallBack job) {
        String base =
                job.endpoint().endsWith("/")
                        ? job.endpoint().substring(0, job.endpoint().length() - 1)
                        : job.endpoint();
        return outgoing.post(URI.create(base + PATH + job.account()), job.body(), Map.of());
    }
}
