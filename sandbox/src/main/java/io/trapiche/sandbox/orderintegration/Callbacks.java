package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.http.Outgoing;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Subject;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Json;
import io.trapiche.sandbox.wire.OddFields;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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
    private final Deliveries deliveries = new Deliveries();

    public Callbacks(Jobs jobs, Outgoing outgoing, Faults faults, Duration retryDelay) {
        this.jobs = jobs;
        this.outgoing = outgoing;
        this.faults = faults;
        this.retryDelay = retryDelay;
    }

    Deliveries deliveries() {
        return deliveries;
    }

    /** The fault because of which nothing is done but a code told. */
    Optional<Fault> toldInstead(Subject subject) {
        return faults.strike(
                FaultKind.ANSWER_CODE,
                subject.occasion(),
                fault -> !fault.answersAtOnce() && !fault.hasEffect());
    }

    boolean swaps(Subject subject) {
        return faults.strike(FaultKind.SWAP_CALLBACKS, subject.occasion()).isPresent();
    }

    void add(
            Transaction transaction,
            String account,
            String endpoint,
            IntegrationAnswer answer,
            Duration delay) {
        Occasion occasion =
                Flow.of(answer.flow())
                        .occasion(
                                account,
                                Objects.requireNonNullElse(answer.marketplaceOrderId(), ""));
        IntegrationAnswer told = toldAllTheSame(occasion, answer);
        Duration extra =
                faults.strike(FaultKind.DELAY_CALLBACK, occasion)
                        .map(fault -> Duration.ofMillis(fault.millisOrNone()))
                        .orElse(Duration.ZERO);
        jobs.add(
                transaction,
                new Job.CallBack(account, endpoint, Json.tree(told)),
                delay.plus(extra));
    }

    /** Done is done, but a fault may want another code told. */
    private IntegrationAnswer toldAllTheSame(Occasion occasion, IntegrationAnswer answer) {
        return faults.strike(
                        FaultKind.ANSWER_CODE,
                        occasion,
                        fault -> !fault.answersAtOnce() && fault.hasEffect())
                .map(fault -> answer.telling(fault.codeOrEmpty()))
                .orElse(answer);
    }

    /** Sends it once, unless a fault wants it otherwise. */
    public void deliver(ScheduledJob scheduled, Job.CallBack job) {
        Deliveries.Key key = key(job);
        Occasion occasion = key.flow().occasion(key.account(), key.marketplaceOrderId());
        boolean first = scheduled.failures() == 0;
        if (first && faults.strike(FaultKind.DROP_CALLBACK, occasion).isPresent()) {
            jobs.done(scheduled);
        } else {
            if (first && faults.strike(FaultKind.DOUBLE_CALLBACK, occasion).isPresent()) {
                var _ = send(job, occasion);
            }
            send(scheduled, job, occasion);
        }
        deliveries.happened(key);
    }

    private static Deliveries.Key key(Job.CallBack job) {
        return new Deliveries.Key(
                job.account(),
                job.body().path("marketplaceOrderId").asString(""),
                Flow.of(job.body().path("flow").asString("")));
    }

    private void send(ScheduledJob scheduled, Job.CallBack job, Occasion occasion) {
        if (send(job, occasion) == 200 || scheduled.failures() + 1 >= TRIES) {
            jobs.done(scheduled);
        } else {
            jobs.again(scheduled, retryDelay.multipliedBy(1L << scheduled.failures()));
        }
    }

    private int send(Job.CallBack job, Occasion occasion) {
        JsonNode body =
                faults.strike(FaultKind.UNKNOWN_FIELDS, occasion).isPresent()
                        ? OddFields.added(job.body())
                        : job.body();
        String base = job.endpoint().replaceFirst("/$", "");
        return outgoing.post(URI.create(base + PATH + job.account()), body, Map.of());
    }
}
