package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import io.trapiche.sandbox.wire.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code PUT /api/order-integration/orders/status}: takes an approval in; {@code new} has no
 * effect.
 */
public final class UpdateStatus implements Handler {
    private final Store store;
    private final Jobs jobs;
    private final Duration callbackDelay;

    public UpdateStatus(Store store, Jobs jobs, Duration callbackDelay) {
        this.store = store;
        this.jobs = jobs;
        this.callbackDelay = callbackDelay;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        List<String> violations =
                body.map(UpdateStatus::violations).orElseGet(() -> List.of("no JSON object"));
        return violations.isEmpty()
                ? enqueue(call.account(), body.orElseThrow())
                : Reply.json(
                        400,
                        IntegrationAnswer.notEnqueued(
                                IntegrationAnswer.Flow.APPROVE_ORDER, violations));
    }

    private static List<String> violations(JsonNode body) {
        Shape shape = Shape.of(body);
        shape.text("marketplaceOrderId");
        shape.oneOf("marketplaceOrderStatus", Set.of("new", "approved"));
        Connector.check(shape);
        return shape.violations();
    }

    private Reply enqueue(String account, JsonNode body) {
        String id = body.path("marketplaceOrderId").stringValue();
        if (body.path("marketplaceOrderStatus").stringValue().equalsIgnoreCase("approved")) {
            Transaction transaction = store.transaction();
            jobs.add(
                    transaction,
                    new Job.Approve(account, id, Connector.endpoint(body)),
                    callbackDelay);
            transaction.commit();
        }
        return Reply.ok(IntegrationAnswer.approvalEnqueued(id));
    }
}
