package io.trapiche.adapter.marketplace.grpc.order;

import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.OrderProblem;
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
        return OrderProblem.of(state).map(problem -> problem(problem.code(), problem.errors()));
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
