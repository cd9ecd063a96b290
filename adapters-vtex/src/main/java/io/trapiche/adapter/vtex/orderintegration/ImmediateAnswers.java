package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.shared.Parsed;
import java.util.List;
import java.util.Optional;

/**
 * What VTEX answers at once. VTEX's guide gives every answer one contract and names no HTTP status
 * for a refusal, so the contract is looked for whatever the status. Two kinds of status are never
 * taken for a word on the order: a denied key and a throttled call.
 */
final class ImmediateAnswers {

    private static final String SOURCE = "Order Integration";

    private ImmediateAnswers() {}

    /**
     * The answer.
     *
     * @throws VtexUnavailable when VTEX neither took the order nor refused it
     */
    static ProcessingResult read(VtexReply reply, Flow flow) {
        return contract(reply)
                .map(result -> of(flow, result))
                .orElseGet(() -> withoutContract(reply, flow));
    }

    private static Optional<ProcessingResult> contract(VtexReply reply) {
        if (reply.isAboutTheCall()) {
            return Optional.empty();
        }
        return VtexJson.read(reply.body())
                .filter(JsonView::isObject)
                .flatMap(ImmediateAnswers::result);
    }

    private static Optional<ProcessingResult> result(JsonView body) {
        return ProcessingResultJson.looksLikeOne(body)
                        && ProcessingResultJson.read(body)
                                instanceof Parsed.Valid<ProcessingResult>(ProcessingResult result)
                ? Optional.of(result)
                : Optional.empty();
    }

    /** VTEX may tell no flow, or Unknown; whoever called knows it. */
    private static ProcessingResult of(Flow flow, ProcessingResult result) {
        return new ProcessingResult(
                flow,
                result.code(),
                result.success(),
                result.operationId(),
                result.ids(),
                result.errors());
    }

    /** A refusal in another form is one that a person has to look at. */
    private static ProcessingResult withoutContract(VtexReply reply, Flow flow) {
        if (reply.settled().isDone()) {
            throw reply.unavailable("answered " + reply.status() + " unreadably");
        }
        Answer.Refused refusal = reply.refusal();
        return new ProcessingResult(
                flow,
                "HTTP_" + reply.status(),
                false,
                null,
                null,
                List.of(new Cause(SOURCE, refusal.code(), refusal.cause())));
    }
}
