package io.trapiche.sandbox.oms.call;

import io.trapiche.sandbox.http.Call;
import io.trapiche.sandbox.http.Handler;
import io.trapiche.sandbox.http.Refusals;
import io.trapiche.sandbox.http.Reply;
import io.trapiche.sandbox.oms.SellerActions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST .../deny-cancellation-request}: 200 without a body while exactly this request waits
 * for the seller's answer, else 400.
 */
public final class DenyCancellation implements Handler {
    private final SellerActions actions;

    public DenyCancellation(SellerActions actions) {
        this.actions = actions;
    }

    @Override
    public Reply answer(Call call) {
        return call.json()
                .map(body -> deny(call, body))
                .orElseGet(() -> Refusals.badRequest(List.of("no JSON object")));
    }

    private Reply deny(Call call, JsonNode body) {
        List<String> violations = violations(body);
        if (!violations.isEmpty()) {
            return Refusals.badRequest(violations);
        }
        return switch (actions.denyCancellation(
                OrderCalls.key(call),
                body.path("cancellationRequestId").stringValue(""),
                body.path("denyReason").stringValue(""))) {
            case DONE -> Reply.empty(200);
            case NO_SUCH_ORDER -> Refusals.orderNotFound();
            case NOT_IN_THIS_STATUS, DOES_NOT_FIT ->
                    Refusals.badRequest(List.of("No such cancellation request is open"));
        };
    }

    private static List<String> violations(JsonNode body) {
        List<String> violations = new ArrayList<>();
        Stream.of("cancellationRequestId", "denyReason")
                .filter(name -> body.path(name).asString("").isBlank())
                .forEach(name -> violations.add(name + ": a text"));
        return violations;
    }
}
