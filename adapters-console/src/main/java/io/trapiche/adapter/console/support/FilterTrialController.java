package io.trapiche.adapter.console.support;

import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.FilterTrialPayload;
import io.trapiche.adapter.console.wire.FilterTrialPayload.TrialAnswerPayload;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Violations;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tries an expression on an order before an account's filter gets it; sets nothing. */
@RestController
public final class FilterTrialController {

    private static final String EXPRESSION = "expression";
    private static final int LARGEST = 8 * FilterTrial.LONGEST;

    private final SupportUseCases support;

    public FilterTrialController(SupportUseCases support) {
        this.support = support;
    }

    @PostMapping(
            path = "/operators/v1/accounts/{account}/oms-orders/{orderId}/filter-trials",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Object> attempt(
            @PathVariable("account") String account,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        Violations violations = new Violations();
        AccountName tenant = violations.take(AccountName.parse("account", account));
        OrderId order = violations.take(OrderId.parse("orderId", orderId));
        Optional<String> expression = expression(body);
        if (expression.isEmpty()) {
            violations.add(
                    EXPRESSION,
                    "is no text of 1 to %d characters (expected: JSONata, and nothing beside)"
                            .formatted(FilterTrial.LONGEST));
        }
        return tenant == null || order == null || expression.isEmpty()
                ? Problem.malformed(violations)
                : support.filterTrial(new OmsOrderRef(tenant, order), expression.get())
                        .map(trial -> ResponseEntity.<Object>ok(payload(trial)))
                        .orElseGet(Problem::notFound);
    }

    private static Optional<String> expression(byte @Nullable [] body) {
        if (body == null || body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonNode told = JsonMapper.shared().readTree(body);
            String expression = told.path(EXPRESSION).asString("");
            return told.size() == 1
                            && told.path(EXPRESSION).isString()
                            && !expression.isBlank()
                            && expression.length() <= FilterTrial.LONGEST
                    ? Optional.of(expression)
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static FilterTrialPayload payload(FilterTrial trial) {
        return new FilterTrialPayload(payload(trial.vtex()), payload(trial.here()), trial.doubts());
    }

    private static TrialAnswerPayload payload(Answer answer) {
        return switch (answer) {
            case Answer.Fits(boolean fits) -> new TrialAnswerPayload(fits, null);
            case Answer.Fails(String why) -> new TrialAnswerPayload(null, why);
            case Answer.Open(String why) -> new TrialAnswerPayload(null, why);
        };
    }
}
