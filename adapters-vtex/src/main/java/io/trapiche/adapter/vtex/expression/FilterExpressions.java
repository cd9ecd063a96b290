package io.trapiche.adapter.vtex.expression;

import io.trapiche.adapter.vtex.call.VtexCall;
import io.trapiche.adapter.vtex.call.VtexCalls;
import io.trapiche.adapter.vtex.call.VtexReply;
import io.trapiche.adapter.vtex.call.VtexRoute;
import io.trapiche.adapter.vtex.expression.wire.ExpressionPayload;
import io.trapiche.application.vtex.port.FilterTrial;
import io.trapiche.application.vtex.port.FilterTrial.Answer;
import io.trapiche.domain.shared.AccountName;
import org.jspecify.annotations.Nullable;

/**
 * Tries expressions here and through VTEX's own test ({@code POST /api/orders/expressions/jsonata},
 * which sets nothing).
 */
public final class FilterExpressions {

    private final VtexCalls calls;

    public FilterExpressions(VtexCalls calls) {
        this.calls = calls;
    }

    /**
     * What is wrong with an expression whatever the order, without repeating it; null for nothing.
     */
    public static @Nullable String fault(String expression) {
        return LocalJsonata.fault(expression);
    }

    /** VTEX's test on an order of nobody. */
    public static VtexCall sampleTest(AccountName account, String expression) {
        return test(account, expression, SampleOrder.DOCUMENT);
    }

    /** What a reply to {@link #sampleTest} says, beside what is said here. */
    public static FilterTrial sampleTrial(String expression, VtexReply reply) {
        return trial(expression, SampleOrder.DOCUMENT, reply);
    }

    /**
     * Why a filter with this expression is not to be set; null for nothing.
     *
     * @throws io.trapiche.application.vtex.port.VtexUnavailable when VTEX gave no answer
     */
    public @Nullable String objection(AccountName account, String expression) {
        String fault = fault(expression);
        if (fault != null) {
            return "the expression of its filter " + fault;
        }
        return answer(calls.send(sampleTest(account, expression))) instanceof Answer.Fails
                ? "VTEX's test does not take the expression of its filter"
                : null;
    }

    /**
     * What an expression says of an order.
     *
     * @param document a JSON object as VTEX told it
     * @throws io.trapiche.application.vtex.port.VtexUnavailable when VTEX gave no answer
     */
    public FilterTrial on(AccountName account, String expression, String document) {
        return trial(expression, document, calls.send(test(account, expression, document)));
    }

    private static VtexCall test(AccountName account, String expression, String document) {
        return VtexCall.of(account, VtexRoute.TEST_EXPRESSION)
                .body(new ExpressionPayload(expression, document));
    }

    private static FilterTrial trial(String expression, String document, VtexReply reply) {
        LocalJsonata.Said here = LocalJsonata.of(expression, document);
        return new FilterTrial(answer(reply), here.answer(), here.doubts());
    }

    /** A key that may not ask, and a route that is not there, say nothing of the expression. */
    private static Answer answer(VtexReply reply) {
        if ((reply.isDenied() && !reply.isPage()) || reply.isNotFound()) {
            return new Answer.Open("VTEX's test answers %d".formatted(reply.status()));
        }
        if (!reply.settled().isDone()) {
            return new Answer.Fails("VTEX's test answers %d".formatted(reply.status()));
        }
        return switch (reply.body().strip()) {
            case "true" -> new Answer.Fits(true);
            case "false" -> new Answer.Fits(false);
            default -> new Answer.Open("VTEX's test says neither true nor false");
        };
    }
}
