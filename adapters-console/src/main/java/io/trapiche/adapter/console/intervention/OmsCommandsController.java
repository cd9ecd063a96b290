package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.instructing.port.OperatorActionUseCase.OperatorAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What operators have VTEX do with an order, in the words of the ERP's commands. */
@RestController
public final class OmsCommandsController {

    /** Bytes of the longest body that is read: an invoice of a thousand rows fits in. */
    private static final int LARGEST = 200 * 1024;

    private final OmsActionReader reader;
    private final OperatorActionUseCase actions;

    public OmsCommandsController(OmsActionReader reader, OperatorActionUseCase actions) {
        this.reader = reader;
        this.actions = actions;
    }

    @PostMapping(
            path = "/operators/v1/accounts/{account}/oms-orders/{orderId}/commands/{type}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Object> ask(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @PathVariable("type") String type,
            @RequestBody(required = false) byte @Nullable [] body) {
        byte[] json = body == null ? new byte[0] : body;
        if (json.length > LARGEST) {
            return Problem.tooLarge();
        }
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId id = violations.take(OrderId.parse("orderId", orderId));
        return tenant == null || id == null
                ? Problem.malformed(violations)
                : ask(new OmsOrderRef(tenant, id), type, json);
    }

    private ResponseEntity<Object> ask(OmsOrderRef order, String type, byte[] json) {
        Violations violations = new Violations();
        OperatorAction action =
                OmsActionBody.read(
                        json,
                        (_, found) -> found.take(reader.read(order, type, json, OmsActionBody.OWN)),
                        violations);
        return action == null
                ? Problem.malformed(violations)
                : OmsActionAnswer.of(order, action, actions.ask(order, action));
    }
}
