package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.jobs.Jobs;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /api/order-integration/orders}: only takes the order in. What comes of it, invalid
 * bodies included, the callback tells; only what leaves no place to call back to is refused at
 * once.
 */
public final class PlaceOrder implements Handler {
    private final Store store;
    private final Jobs jobs;
    private final Duration callbackDelay;

    public PlaceOrder(Store store, Jobs jobs, Duration callbackDelay) {
        this.store = store;
        this.jobs = jobs;
        this.callbackDelay = callbackDelay;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        String affiliateId = call.query().getOrDefault("affiliateId", "");
        if (affiliateId.isEmpty()) {
            return refuse("affiliateId (expected: a query parameter)");
        }
        if (body.isEmpty() || !Connector.isEndpoint(Connector.endpoint(body.get()))) {
            return refuse("body (expected: a JSON object with a connectorEndpoint)");
        }
        Transaction transaction = store.transaction();
        jobs.add(
                transaction,
                new Job.Integrate(call.account(), affiliateId, body.get()),
                callbackDelay);
        transaction.commit();
        return Reply.ok(IntegrationAnswer.placementEnqueued(call.account()));
    }

    private static Reply refuse(String violation) {
        return Reply.json(
                400,
                IntegrationAnswer.notEnqueued(
                        IntegrationAnswer.Flow.PLACE_ORDER, List.of(violation)));
    }
}
