package io.trapiche.adapter.console.intervention;

import io.trapiche.adapter.console.answer.ChannelOrderPath;
import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.correcting.port.ParkedOrderUseCases.Correction;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.shared.Violations;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do about a parked order. */
@RestController
@RequestMapping(
        path = "/operators/v1/accounts/{account}/channel-orders/{marketplace}/{orderId}",
        consumes = MediaType.APPLICATION_JSON_VALUE)
public final class InterventionsController {

    private final ParkedOrderUseCases orders;

    public InterventionsController(ParkedOrderUseCases orders) {
        this.orders = orders;
    }

    @PostMapping("/release")
    public ResponseEntity<Object> release(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        return intervene(
                key,
                body,
                false,
                violations,
                (at, of) -> answer(orders.release(at, of.intervention())));
    }

    @PostMapping("/give-up")
    public ResponseEntity<Object> giveUp(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        return intervene(
                key,
                body,
                false,
                violations,
                (at, of) -> answer(orders.giveUp(at, of.intervention())));
    }

    @PostMapping("/correct")
    public ResponseEntity<Object> correct(
            @PathVariable("account") String account,
            @PathVariable("marketplace") String marketplace,
            @PathVariable("orderId") String orderId,
            @RequestBody(required = false) byte @Nullable [] body) {
        Violations violations = new Violations();
        ChannelOrderKey key = ChannelOrderPath.read(account, marketplace, orderId, violations);
        return intervene(
                key,
                body,
                true,
                violations,
                (at, of) -> answer(orders.correct(at, of.corrections(), of.intervention())));
    }

    private static ResponseEntity<Object> intervene(
            @Nullable ChannelOrderKey key,
            byte @Nullable [] body,
            boolean correct,
            Violations violations,
            BiFunction<ChannelOrderKey, InterventionBody, ResponseEntity<Object>> action) {
        if (body != null && body.length > InterventionBody.LARGEST) {
            return Problem.tooLarge();
        }
        InterventionBody read = InterventionBody.read(body, correct, violations);
        return key == null || read == null
                ? Problem.malformed(violations)
                : action.apply(key, read);
    }

    private static ResponseEntity<Object> answer(Correction correction) {
        return switch (correction) {
            case Correction.Sound(var outcome) -> answer(outcome);
            case Correction.Faulty(var violations) -> Problem.malformed(violations);
        };
    }

    private static ResponseEntity<Object> answer(ChannelOrderOutcome outcome) {
        return switch (outcome) {
            case ChannelOrderOutcome.Done(var state) ->
                    ResponseEntity.ok(OrderStateMapper.toWire(state));
            case ChannelOrderOutcome.Refused(var reason) -> Conflict.of(reason);
        };
    }
}
