package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.ChangeControlPayload;
import io.trapiche.application.instructing.port.ControlChangeUseCase;
import io.trapiche.application.instructing.port.ControlChangeUseCase.Outcome;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about a change of an order that stands still in VTEX. */
@RestController
@RequestMapping(
        path = "/operators/v1/accounts/{account}/oms-orders/{orderId}/changes/{commandId}",
        consumes = MediaType.APPLICATION_JSON_VALUE)
public final class ChangesController {

    private final ControlChangeUseCase changes;

    public ChangesController(ControlChangeUseCase changes) {
        this.changes = changes;
    }

    @PostMapping("/retry")
    public ResponseEntity<Object> retry(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @PathVariable("commandId") String commandId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return control(account, orderId, commandId, body, Control.RETRY);
    }

    @PostMapping("/cancel")
    public ResponseEntity<Object> cancel(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @PathVariable("commandId") String commandId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return control(account, orderId, commandId, body, Control.CANCEL);
    }

    private ResponseEntity<Object> control(
            String account,
            String orderId,
            String commandId,
            byte @Nullable [] body,
            Control control) {
        if (body != null && body.length > InterventionBody.LARGEST) {
            return Problem.tooLarge();
        }
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId id = violations.take(OrderId.parse("orderId", orderId));
        CommandId change = violations.take(CommandId.parse("commandId", commandId));
        InterventionBody why = InterventionBody.read(body, false, violations);
        if (tenant == null || id == null || change == null || why == null) {
            return Problem.malformed(violations);
        }
        return answer(
                changes.control(new OmsOrderRef(tenant, id), control, change, why.intervention()));
    }

    private static ResponseEntity<Object> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Asked(var id) ->
                    ResponseEntity.status(HttpStatus.ACCEPTED)
                            .body(new ChangeControlPayload(id.value()));
            case Outcome.UnknownOrder _ -> Problem.notFound();
            case Outcome.Refused(var code, _) -> Conflict.of(code);
        };
    }
}
