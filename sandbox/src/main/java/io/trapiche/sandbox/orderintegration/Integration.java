package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.NewOrders;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderKey;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Placement;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.CreatedOrder;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Subject;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes orders of what marketplaces placed, once per id, and calls back what came of it. */
public final class Integration {
    private final Orders orders;
    private final NewOrders newOrders;
    private final Jobs jobs;
    private final Callbacks callbacks;
    private final Map<String, Set<String>> affiliates;
    private final Duration callbackDelay;

    /**
     * Integrates for these marketplaces.
     *
     * @param affiliates of each account
     * @param callbackDelay between the two callbacks of an order that came approved
     */
    public Integration(
            Orders orders,
            NewOrders newOrders,
            Jobs jobs,
            Callbacks callbacks,
            Map<String, Set<String>> affiliates,
            Duration callbackDelay) {
        this.orders = orders;
        this.newOrders = newOrders;
        this.jobs = jobs;
        this.callbacks = callbacks;
        this.affiliates = Map.copyOf(affiliates);
        this.callbackDelay = callbackDelay;
    }

    /** A placement on its way through the checks. */
    private record Attempt(
            ScheduledJob scheduled, Job.Integrate job, Subject subject, OrderKey key) {

        JsonNode request() {
            return job.request();
        }
    }

    public void integrate(ScheduledJob scheduled, Job.Integrate job) {
        String id = job.request().path("marketplaceOrderId").asString("");
        Subject subject = new Subject(job.account(), id, Flow.PLACE_ORDER, orders.ids().guid());
        Attempt attempt =
                new Attempt(scheduled, job, subject, new OrderKey(job.account(), orderId(job, id)));
        List<String> violations = violations(job);
        orders.place(
                attempt.key(),
                held -> {
                    jobs.done(held.transaction(), scheduled);
                    settle(attempt, held, violations);
                    return attempt;
                });
    }

    /** Orders that franchises may fulfil get a suffix. */
    private static String orderId(Job.Integrate job, String marketplaceOrderId) {
        String suffix = job.request().path("allowFranchises").asBoolean(false) ? "-01" : "";
        return job.affiliateId() + "-" + marketplaceOrderId + suffix;
    }

    private List<String> violations(Job.Integrate job) {
        List<String> violations = new ArrayList<>(PlacementCheck.violations(job.request()));
        if (!affiliates.getOrDefault(job.account(), Set.of()).contains(job.affiliateId())) {
            violations.add(
                    "affiliateId "
                            + job.affiliateId()
                            + " (expected: a marketplace of the account)");
        }
        return violations;
    }

    private void settle(Attempt attempt, Orders.Held held, List<String> violations) {
        Order present = held.present();
        if (!violations.isEmpty()) {
            fail(attempt, held, "EOI005", IntegrationAnswer.details(violations));
        } else if (present != null) {
            held.keep(present.counting(Effects.Kind.PLACED_AGAIN));
            fail(attempt, held, "EOI007", List.of());
        } else {
            CatalogueRule.Refusal refusal = CatalogueRule.refusal(attempt.request());
            if (refusal == null) {
                create(attempt, held);
            } else {
                fail(attempt, held, refusal.code(), refusal.errors());
            }
        }
    }

    private void fail(
            Attempt attempt, Orders.Held held, String code, List<IntegrationAnswer.Detail> errors) {
        callBack(
                attempt,
                held.transaction(),
                attempt.subject().failure(code, "Order not integrated", errors),
                Duration.ZERO);
    }

    private void create(Attempt attempt, Orders.Held held) {
        JsonNode request = attempt.request();
        Order order = newOrders.ofMarketplace(attempt.key(), placement(attempt));
        CreatedOrder created = created(order);
        callBack(
                attempt,
                held.transaction(),
                attempt.subject().success("SOI001", "Order integrated successfully", created),
                Duration.ZERO);
        boolean paid =
                request.path("marketplaceOrderStatus").asString("").equalsIgnoreCase("approved");
        held.keep(paid ? approved(attempt, held, order) : order);
    }

    private Order approved(Attempt attempt, Orders.Held held, Order order) {
        Subject subject =
                new Subject(
                        attempt.subject().account(),
                        attempt.subject().marketplaceOrderId(),
                        Flow.APPROVE_ORDER,
                        attempt.subject().operationId());
        Approval.Outcome outcome = Approval.outcome(order, subject, orders.now());
        callBack(attempt, held.transaction(), outcome.answer(), callbackDelay);
        return outcome.order();
    }

    private static Placement placement(Attempt attempt) {
        return new Placement(
                attempt.job().affiliateId(),
                attempt.subject().marketplaceOrderId(),
                Connector.endpoint(attempt.request()),
                attempt.request());
    }

    static CreatedOrder created(Order order) {
        String id = order.key().orderId();
        return new CreatedOrder(id, franchiseId(order, id));
    }

    private static @Nullable String franchiseId(Order order, String id) {
        return order.placement().request().path("allowFranchises").asBoolean(false)
                ? "MKT-" + id
                : null;
    }

    private void callBack(
            Attempt attempt, Transaction transaction, IntegrationAnswer answer, Duration delay) {
        String endpoint = Connector.endpoint(attempt.request());
        callbacks.add(transaction, attempt.key().account(), endpoint, answer, delay);
    }
}
