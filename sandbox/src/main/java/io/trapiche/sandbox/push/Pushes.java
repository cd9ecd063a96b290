package io.trapiche.sandbox.push;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.http.Outgoing;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.jobs.ScheduledJob;
import io.trapiche.sandbox.oms.Invoice;
import io.trapiche.sandbox.oms.InvoiceListener;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Orders;
import io.trapiche.sandbox.oms.Origin;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.oms.StatusListener;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells a connector what happens in OMS to the orders it placed, whoever caused it. A push that
 * fails is only logged and never repeated, as at VTEX.
 */
public final class Pushes implements StatusListener, InvoiceListener {
    private final Orders orders;
    private final Jobs jobs;
    private final Outgoing outgoing;
    private final Faults faults;
    private final Predicate<String> isOn;
    private final PushLog log = new PushLog();

    /**
     * Pushes for some accounts.
     *
     * @param isOn whether the orders of an account are pushed
     */
    public Pushes(
            Orders orders, Jobs jobs, Outgoing outgoing, Faults faults, Predicate<String> isOn) {
        this.orders = orders;
        this.jobs = jobs;
        this.outgoing = outgoing;
        this.faults = faults;
        this.isOn = isOn;
    }

    public PushLog log() {
        return log;
    }

    @Override
    public void statusChanged(Order order, StatusEvent event, Transaction transaction) {
        if (Status.CANCEL.wireName().equals(event.state())) {
            add(
                    transaction,
                    order,
                    PushKind.CANCEL,
                    path("pvt", order, "/cancel"),
                    PushBody.cancellation(order, orders.ids().hex(), orders.now()));
        }
    }

    @Override
    public void invoiceChanged(
            Order order, @Nullable Invoice before, Invoice after, Transaction transaction) {
        String invoices = path("pub", order, "/invoice");
        String invoice = invoices + "/" + encoded(after.number());
        if (before == null) {
            add(transaction, order, PushKind.INVOICE, invoices, PushBody.invoice(after));
        } else if (!before.notice().equals(after.notice())) {
            add(transaction, order, PushKind.TRACKING, invoice, PushBody.tracking(after));
        } else {
            add(
                    transaction,
                    order,
                    PushKind.TRACKING_EVENTS,
                    invoice + "/tracking",
                    PushBody.events(after.tracking()));
        }
    }

    private static String path(String audience, Order order, String rest) {
        return "/" + audience + "/orders/" + encoded(order.placement().marketplaceOrderId()) + rest;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void add(
            Transaction transaction, Order order, PushKind kind, String path, JsonNode body) {
        String account = order.key().account();
        if (order.origin() == Origin.FULFILLMENT && isOn.test(account)) {
            String base = order.placement().connectorEndpoint().replaceFirst("/$", "");
            jobs.add(
                    transaction,
                    new Job.Push(
                            account,
                            order.key().orderId(),
                            order.placement().marketplaceOrderId(),
                            kind.wireName(),
                            base + path,
                            body),
                    Duration.ZERO);
        }
    }

    /** Tries it once, unless a fault drops it. */
    public void push(ScheduledJob scheduled, Job.Push job) {
        PushKind kind = PushKind.of(job.kind());
        Outgoing.Answer answer =
                faults.strike(FaultKind.DROP_PUSH, occasion(job, kind)).isPresent()
                        ? Outgoing.Answer.NONE
                        : outgoing.exchange(URI.create(job.url()), job.body(), Map.of());
        jobs.done(scheduled);
        log.add(
                job.account(),
                new PushLog.Line(
                        orders.now(),
                        job.orderId(),
                        job.marketplaceOrderId(),
                        kind,
                        answer.status(),
                        receipt(answer)));
    }

    private static Occasion occasion(Job.Push job, PushKind kind) {
        return new Occasion(
                job.account(),
                kind.route().group().wireName(),
                kind.route().wireName(),
                job::marketplaceOrderId);
    }

    private static @Nullable String receipt(Outgoing.Answer answer) {
        return Json.object(answer.body())
                .map(body -> body.path("receipt").asString(""))
                .filter(receipt -> !receipt.isEmpty())
                .orElse(null);
    }
}
