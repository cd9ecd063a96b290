package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.faults.Fault;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.oms.Effects;
import io.trapiche.sandbox.oms.NewOrders;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.OrderKey;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Placement;
import io.trapiche.sandbox.orderintegration.CatalogueCheck.Verdict;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.CreatedOrder;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Subject;
import io.trapiche.sandbox.seller.Sellers;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes orders of what marketplaces placed, once per id, and calls back what came of it. */
public final class Integration {
    /** Long enough for the other callback to be over. */
    private static final Duration SWAPPED_BY = Duration.ofMillis(300);

    private final Orders orders;
    private final NewOrders newOrders;
    private final Jobs jobs;
    private final Callbacks callbacks;
    private final PlacementCheck check;
    private final CatalogueCheck catalogue;
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
            Sellers sellers,
            Map<String, Set<String>> affiliates,
            Duration callbackDelay) {
        this.orders = orders;
        this.newOrders = newOrders;
        this.jobs = jobs;
        this.callbacks = callbacks;
        this.check = new PlacementCheck(sellers, affiliates);
        this.catalogue = new CatalogueCheck(sellers);
        this.callbackDelay = callbackDelay;
    }

    /** A placement on its way through the checks. */
    private record Attempt(
            ScheduledJob scheduled, Job.Integrate job, Subject subject, OrderKey key) {

        PlacedOrder order() {
            return new PlacedOrder(job.request());
        }
    }

    public void integrate(ScheduledJob scheduled, Job.Integrate job) {
        String id = job.request().path("marketplaceOrderId").asString("");
        Subject subject = new Subject(job.account(), id, Flow.PLACE_ORDER, orders.ids().guid());
        Attempt attempt =
                new Attempt(scheduled, job, subject, new OrderKey(job.account(), orderId(job, id)));
        Optional<Fault> told = callbacks.toldInstead(subject);
        List<Violation> violations = told.isPresent() ? List.of() : check.violations(job);
        orders.place(
                attempt.key(),
                held -> {
                    jobs.done(held.transaction(), scheduled);
                    told.ifPresentOrElse(
                            fault -> tell(attempt, held, subject.told(fault.codeOrEmpty())),
                            () -> settle(attempt, held, violations));
                    return attempt;
                });
    }

    /** Orders that franchises may fulfil get a suffix. */
    private static String orderId(Job.Integrate job, String marketplaceOrderId) {
        String suffix = job.request().path("allowFranchises").asBoolean(false) ? "-01" : "";
        return job.affiliateId() + "-" + marketplaceOrderId + suffix;
    }

    private void settle(Attempt attempt, Orders.Held held, List<Violation> violations) {
        Order present = held.present();
        if (!violations.isEmpty()) {
            fail(attempt, held, Violation.VALIDATION, IntegrationAnswer.details(violations));
        } else if (present != null) {
            held.keep(present.counting(Effects.Kind.PLACED_AGAIN));
            fail(attempt, held, "EOI007", List.of());
        } else {
            switch (catalogue.verdict(attempt.key().account(), attempt.order())) {
                case Verdict.Fits _ -> create(attempt, held, false);
                case Verdict.NeedsSeller _ -> create(attempt, held, true);
                case Verdict.Refused(var code, var error) ->
                        fail(attempt, held, code, List.of(error));
            }
        }
    }

    private void fail(
            Attempt attempt, Orders.Held held, String code, List<IntegrationAnswer.Detail> errors) {
        tell(attempt, held, attempt.subject().failure(code, "Order not integrated", errors));
    }

    private void tell(Attempt attempt, Orders.Held held, IntegrationAnswer answer) {
        callBack(attempt, held.transaction(), answer, Duration.ZERO);
    }

    private void create(Attempt attempt, Orders.Held held, boolean needsSeller) {
        Order order = newOrders.ofMarketplace(attempt.key(), placement(attempt), needsSeller);
        IntegrationAnswer integrated =
                attempt.subject()
                        .success("SOI001", "Order integrated successfully", created(order));
        if (!attempt.order().isPaid()) {
            tell(attempt, held, integrated);
            held.keep(order);
            return;
        }
        boolean swapped = callbacks.swaps(attempt.subject());
        Duration later = swapped ? callbackDelay.plus(SWAPPED_BY) : callbackDelay;
        callBack(attempt, held.transaction(), integrated, swapped ? later : Duration.ZERO);
        held.keep(approved(attempt, held, order, swapped ? Duration.ZERO : later));
    }

    private Order approved(Attempt attempt, Orders.Held held, Order order, Duration delay) {
        Subject subject =
                new Subject(
                        attempt.subject().account(),
                        attempt.subject().marketplaceOrderId(),
                        Flow.APPROVE_ORDER,
                        attempt.subject().operationId());
        Approval.Outcome outcome = Approval.outcome(order, subject, orders.now());
        callBack(attempt, held.transaction(), outcome.answer(), delay);
        return outcome.order();
    }

    private static Placement placement(Attempt attempt) {
        return new Placement(
                attempt.job().affiliateId(),
                attempt.subject().marketplaceOrderId(),
                Connector.endpoint(attempt.job().request()),
                attempt.job().request());
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
        String endpoint = Connector.endpoint(attempt.job().request());
        callbacks.add(transaction, attempt.key().account(), endpoint, answer, delay);
    }
}
