package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.wire.OmsActionPayload;
import io.trapiche.application.instructing.port.OperatorActionUseCase.OperatorAction;
import io.trapiche.application.instructing.port.OperatorActionUseCase.Outcome;
import io.trapiche.domain.oms.OmsOrderRef;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/** What became of something that VTEX is to do with an order. */
final class OmsActionAnswer {

    private OmsActionAnswer() {}

    static ResponseEntity<Object> of(OmsOrderRef order, OperatorAction action, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var soFar) ->
                    ResponseEntity.ok(
                            new OmsActionPayload(
                                    order.account().value(),
                                    order.orderId().value(),
                                    action.id().value(),
                                    soFar.name().toLowerCase(Locale.ROOT)));
            case Outcome.UnknownOrder _ -> Problem.notFound();
            case Outcome.Refused(var code, var violations) -> Conflict.of(code, violations);
        };
    }
}
