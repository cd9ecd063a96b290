package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import io.trapiche.sandbox.seller.Sellers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code PUT /api/order-integration/orders/status}. Only {@code approved} has an effect, which the
 * callback tells. A bad body is refused at once.
 */
public final class UpdateStatus implements Handler {
    private final Intake intake;
    private final Sellers sellers;

    public UpdateStatus(Intake intake, Sellers sellers) {
        this.intake = intake;
        this.sellers = sellers;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        List<Violation> violations =
                body.map(object -> violations(call.account(), object))
                        .orElseGet(() -> List.of(Violation.of("body", "a JSON object")));
        return violations.isEmpty()
                ? take(call.account(), body.orElseThrow())
                : Reply.json(400, IntegrationAnswer.notEnqueued(Flow.APPROVE_ORDER, violations));
    }

    private List<Violation> violations(String account, JsonNode body) {
        boolean acceptNulls = sellers.settings(account).acceptNulls();
        List<Violation> violations =
                new ArrayList<>(BodySchema.STATUS.violations(body, acceptNulls));
        if (!Connector.hasEndpoint(body)) {
            violations.add(Connector.NO_ENDPOINT);
        }
        return violations;
    }

    private Reply take(String account, JsonNode body) {
        String id = body.path("marketplaceOrderId").asString("");
        IntegrationAnswer enqueued = IntegrationAnswer.approvalEnqueued(id);
        return body.path("marketplaceOrderStatus").asString("").equals("approved")
                ? intake.take(
                        new Intake.Accepted(
                                account,
                                id,
                                Flow.APPROVE_ORDER,
                                Connector.endpoint(body),
                                new Job.Approve(account, id, Connector.endpoint(body)),
                                enqueued))
                : Reply.ok(enqueued);
    }
}
