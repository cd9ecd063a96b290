package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.ChannelOrderPath;
import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.draft.CorrectableField;
import io.trapiche.domain.draft.Corrections;
import io.trapiche.domain.shared.Violations;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What may be corrected of an order, and as what it stands there now. */
@RestController
public final class CorrectableFieldsController {

    private final FindOrderUseCase orders;

    public CorrectableFieldsController(FindOrderUseCase orders) {
        this.orders = orders;
    }

    /** The fields in the order of the marketplaces' contract. */
    public record CorrectableFields(List<CorrectableField> fields) {}

    @GetMapping(
            "/operators/v1/accounts/{account}/channel-orders/{marketplace}/{orderId}/correctable-fields")
    public ResponseEntity<Object> fields(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        if (key == null) {
            return Problem.malformed(violations);
        }
        return switch (orders.find(key)) {
            case ChannelOrderOutcome.Done(var state) ->
                    ResponseEntity.ok(
                            new CorrectableFields(
                                    Corrections.fieldsOf(state.placement().content())));
            case ChannelOrderOutcome.Refused(var reason) -> Conflict.of(reason);
        };
    }
}
