package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.instructing.port.OperatorActionUseCase.OperatorAction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.TextRules;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What operators have VTEX do with an order. */
@RestController
@RequestMapping(
        path = "/operators/v1/accounts/{account}/oms-orders/{orderId}",
        consumes = MediaType.APPLICATION_JSON_VALUE)
public final class OmsActionsController {

    private static final String CHANGE = "changeCommandId";
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_MESSAGE = 2_000;

    private final OperatorActionUseCase actions;

    public OmsActionsController(OperatorActionUseCase actions) {
        this.actions = actions;
    }

    @PostMapping("/deny-cancellation")
    public ResponseEntity<Object> denyCancellation(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return ask(account, orderId, body, List.of("reason"), OmsActionsController::denial);
    }

    private static @Nullable OmsAction denial(JsonNode json, Violations violations) {
        String reason =
                TextRules.reason(violations, "reason", StrictJson.text(json.path("reason")));
        return reason == null ? null : new OmsAction.DenyCancellation(reason);
    }

    @PostMapping("/notes")
    public ResponseEntity<Object> note(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return ask(
                account, orderId, body, List.of("source", "message"), OmsActionsController::note);
    }

    private static @Nullable OmsAction note(JsonNode json, Violations violations) {
        String source =
                TextRules.required(
                        violations, "source", StrictJson.text(json.path("source")), LONGEST_SOURCE);
        String message =
                TextRules.optionalLines(
                        violations,
                        "message",
                        StrictJson.text(json.path("message")),
                        LONGEST_MESSAGE);
        if (StrictJson.text(json.path("message")).isEmpty()) {
            violations.missing("message", "1 to %d characters".formatted(LONGEST_MESSAGE));
        }
        return source == null || message == null
                ? null
                : new OmsAction.AddNote(new TimelineNote(source, new PersonalData(message)));
    }

    @PostMapping("/payment-notifications")
    public ResponseEntity<Object> notifyPayment(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return ask(account, orderId, body, List.of("paymentId"), OmsActionsController::payment);
    }

    private static @Nullable OmsAction payment(JsonNode json, Violations violations) {
        PaymentId id =
                violations.take(
                        PaymentId.parse("paymentId", StrictJson.text(json.path("paymentId"))));
        return id == null ? null : new OmsAction.NotifyPayment(id);
    }

    @PostMapping("/retry-change")
    public ResponseEntity<Object> retryChange(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return control(account, orderId, body, Control.RETRY);
    }

    @PostMapping("/cancel-change")
    public ResponseEntity<Object> cancelChange(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        return control(account, orderId, body, Control.CANCEL);
    }

    private ResponseEntity<Object> control(
            String account, String orderId, byte @Nullable [] body, Control control) {
        return ask(
                account,
                orderId,
                body,
                List.of(CHANGE, "reason"),
                (json, violations) -> control(control, json, violations));
    }

    private static @Nullable OmsAction control(
            Control control, JsonNode json, Violations violations) {
        CommandId change =
                violations.take(CommandId.parse(CHANGE, StrictJson.text(json.path(CHANGE))));
        String reason =
                TextRules.reason(violations, "reason", StrictJson.text(json.path("reason")));
        return change == null || reason == null
                ? null
                : new OmsAction.ControlChange(control, change, reason);
    }

    private ResponseEntity<Object> ask(
            String account,
            String orderId,
            byte @Nullable [] body,
            List<String> members,
            BiFunction<JsonNode, Violations, @Nullable OmsAction> reader) {
        if (body != null && body.length > InterventionBody.LARGEST) {
            return Problem.tooLarge();
        }
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId id = violations.take(OrderId.parse("orderId", orderId));
        OperatorAction action = OmsActionBody.read(body, members, reader, violations);
        if (tenant == null || id == null || action == null) {
            return Problem.malformed(violations);
        }
        OmsOrderRef order = new OmsOrderRef(tenant, id);
        return OmsActionAnswer.of(order, action, actions.ask(order, action));
    }
}
