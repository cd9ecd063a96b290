package io.trapiche.sandbox.orderintegration;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.jobs.Job;
import io.trapiche.sandbox.orderintegration.IntegrationAnswer.Flow;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /api/order-integration/orders}: only takes the order in. What comes of it, invalid
 * bodies included, the callback tells; only what leaves no place to call back to is refused at
 * once.
 */
public final class PlaceOrder implements Handler {
    private final Intake intake;

    public PlaceOrder(Intake intake) {
        this.intake = intake;
    }

    @Override
    public Reply answer(Call call) {
        Optional<JsonNode> body = call.json();
        String affiliateId = call.query().getOrDefault("affiliateId", "");
        if (affiliateId.isEmpty()) {
            return refuse(Violation.of("affiliateId", "a query parameter"));
        }
        if (body.isEmpty()) {
            return refuse(Violation.of("body", "a JSON object"));
        }
        return Connector.hasEndpoint(body.get())
                ? intake.take(accepted(call.account(), affiliateId, body.get()))
                : refuse(Connector.NO_ENDPOINT);
    }

    private static Intake.Accepted accepted(String account, String affiliateId, JsonNode body) {
        return new Intake.Accepted(
                account,
                body.path("marketplaceOrderId").asString(""),
                Flow.PLACE_ORDER,
                Connector.endpoint(body),
                new Job.Integrate(account, affiliateId, body),
                IntegrationAnswer.placementEnqueued(account));
    }

    private static Reply refuse(Violation violation) {
        return Reply.json(400, IntegrationAnswer.notEnqueued(Flow.PLACE_ORDER, List.of(violation)));
    }
}
