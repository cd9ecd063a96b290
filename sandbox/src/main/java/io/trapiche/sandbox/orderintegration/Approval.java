package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Subject;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Approves orders for marketplaces and calls back what came of it. */
public final class Approval {
    private final Store store;
    private final Orders orders;
    private final Jobs jobs;
    private final Callbacks callbacks;

    public Approval(Store store, Orders orders, Jobs jobs, Callbacks callbacks) {
        this.store = store;
        this.orders = orders;
        this.jobs = jobs;
        this.callbacks = callbacks;
    }

    /** The order after the approval, and what to tell. */
    record Outcome(Order order, IntegrationAnswer answer) {}

    public void approve(ScheduledJob scheduled, Job.Approve job) {
        Subject subject =
                new Subject(
                        job.account(),
                        job.marketplaceOrderId(),
                        Flow.APPROVE_ORDER,
                        orders.ids().guid());
        Optional<Fault> told = callbacks.toldInstead(subject);
        if (told.isPresent()) {
            tellOnly(scheduled, job, subject.told(told.get().codeOrEmpty()));
            return;
        }
        List<Order> found =
                orders.findByMarketplaceOrderId(job.account(), job.marketplaceOrderId());
        if (found.isEmpty()) {
            tellOnly(
                    scheduled,
                    job,
                    subject.failure("EOI008", "Order not integrated yet", List.of()));
            return;
        }
        var _ =
                orders.change(
                        ofTheLikestConnector(found, job).key(),
                        (order, held) -> {
                            jobs.done(held.transaction(), scheduled);
                            Outcome outcome = outcome(order, subject, orders.now());
                            held.keep(outcome.order());
                            tell(held.transaction(), job, outcome.answer());
                            return outcome;
                        });
    }

    /**
     * Two marketplaces may use the same id, and the call does not name the marketplace. A connector
     * may have an address for each call, but those of one marketplace begin alike.
     */
    private static Order ofTheLikestConnector(List<Order> found, Job.Approve job) {
        return found.stream()
                .max(
                        Comparator.comparingInt(
                                order ->
                                        beginAlike(
                                                order.placement().connectorEndpoint(),
                                                job.connectorEndpoint())))
                .orElseThrow();
    }

    private static int beginAlike(String one, String other) {
        int different = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return different < 0 ? one.length() : different;
    }

    private void tellOnly(ScheduledJob scheduled, Job.Approve job, IntegrationAnswer answer) {
        Transaction transaction = store.transaction();
        jobs.done(transaction, scheduled);
        tell(transaction, job, answer);
        transaction.commit();
    }

    private void tell(Transaction transaction, Job.Approve job, IntegrationAnswer answer) {
        callbacks.add(transaction, job.account(), job.connectorEndpoint(), answer, Duration.ZERO);
    }

    static Outcome outcome(Order order, Subject subject, Instant now) {
        return switch (order.status()) {
            case WAITING_FFMT_AUTHORIZATION ->
                    new Outcome(
                            order.to(Status.AUTHORIZE_FULFILLMENT, now)
                                    .counting(Effects.Kind.APPROVED),
                            subject.success(
                                    "SOI002",
                                    "Order approved successfully",
                                    Integration.created(order)));
            case WAITING_FOR_MANUAL_AUTHORIZATION ->
                    new Outcome(
                            order.counting(Effects.Kind.APPROVED_AGAIN),
                            subject.failure(
                                    "EOI011",
                                    "Order waits for the seller's authorization",
                                    List.of()));
            default ->
                    new Outcome(
                            order.counting(Effects.Kind.APPROVED_AGAIN),
                            subject.failure(
                                    "EOI009",
                                    "Order in status " + order.status().wireName(),
                                    List.of()));
        };
    }
}
