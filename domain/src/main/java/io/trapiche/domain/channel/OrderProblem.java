package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.integration.Diagnosis;
import java.util.List;
import java.util.Optional;

/**
 * Why a marketplace's order stands still, or is placed again: the same on every edge.
 *
 * @param code VTEX's, or one of Trapiche's own
 * @param cause in plain words
 * @param errors causes as VTEX gave them; empty when it gave none
 */
public record OrderProblem(String code, String cause, List<Cause> errors) {

    public OrderProblem {
        errors = List.copyOf(errors);
    }

    /** Empty for an order that goes on, and for one that is cancelled. */
    public static Optional<OrderProblem> of(Placed order) {
        return switch (order) {
            case Parked parked ->
                    Optional.of(
                            new OrderProblem(
                                    parked.why().code(),
                                    parked.why().cause(),
                                    parked.why().errors()));
            case Refused refused ->
                    Optional.of(new OrderProblem(refused.code(), refused.cause(), List.of()));
            case Received received ->
                    Optional.ofNullable(received.lastCode())
                            .map(
                                    code ->
                                            new OrderProblem(
                                                    code,
                                                    Diagnosis.of(code).cause(),
                                                    received.lastErrors()));
            case Cancelling cancelling -> of(cancelling.before());
            case Submitted _, InVtex _, Cancelled _ -> Optional.empty();
        };
    }
}
