package io.trapiche.adapter.marketplace.grpc.order;

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
import io.trapiche.domain.integration.Owner;
import io.trapiche.orders.v1.Problem;
import io.trapiche.orders.v1.ProblemDetail;
import io.trapiche.orders.v1.ProblemOwner;
import java.util.List;
import java.util.Optional;

/** Why an order stands still, as its marketplace may see it. */
final class ProblemMapper {

    private ProblemMapper() {}

    static Optional<Problem> problem(Placed state) {
        return switch (state) {
            case Parked parked -> Optional.of(problem(parked.why().code(), parked.why().errors()));
            case Refused refused -> Optional.of(problem(refused.code(), List.of()));
            case Received received ->
                    Optional.ofNullable(received.lastCode())
                            .map(code -> problem(code, received.lastErrors()));
            case Cancelling cancelling -> problem(cancelling.before());
            case Submitted _, InVtex _, Cancelled _ -> Optional.empty();
        };
    }

    static Problem problem(String code, List<Cause> errors) {
        Diagnosis diagnosis = Diagnosis.of(code);
        return Problem.newBuilder()
                .setCode(code)
                .setCause(diagnosis.cause())
                .setOwner(owner(diagnosis.owner()))
                .setAdvice(diagnosis.advice())
                .addAllDetails(errors.stream().map(ProblemMapper::detail).toList())
                .build();
    }

    private static ProblemOwner owner(Owner owner) {
        return switch (owner) {
            case NOBODY -> ProblemOwner.PROBLEM_OWNER_NOBODY;
            case SELLER -> ProblemOwner.PROBLEM_OWNER_SELLER;
            case MARKETPLACE -> ProblemOwner.PROBLEM_OWNER_MARKETPLACE;
            case OPERATOR -> ProblemOwner.PROBLEM_OWNER_OPERATOR;
        };
    }

    private static ProblemDetail detail(Cause cause) {
        return ProblemDetail.newBuilder()
                .setSource(cause.source())
                .setCode(cause.code())
                .setDescription(cause.description())
                .build();
    }
}
