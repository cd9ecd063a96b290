package io.trapiche.adapter.vtex.call;

import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes each call of VTEX a part of the work that made it. A call is told by its route; nothing of
 * its path, query or body is.
 */
public final class TracedVtexCalls implements VtexCallObserver {

    /** What was held back waits for its turn, and did not fail. */
    private static final Set<Outcome> SOUND = Set.of(Outcome.DONE, Outcome.BUSY);

    private final VtexCallObserver others;

    /** Tells these others of each call first. */
    public TracedVtexCalls(VtexCallObserver others) {
        this.others = others;
    }

    @Override
    public void observed(Ended call) {
        others.observed(call);
        if (Activity.isUnderWay()) {
            Activity.called("vtex " + call.route().tag(), call.took(), attributes(call));
        }
    }

    private static Map<SpanAttribute, String> attributes(Ended call) {
        Map<SpanAttribute, String> told = new EnumMap<>(SpanAttribute.class);
        told.put(SpanAttribute.ACCOUNT, call.account().value());
        told.put(SpanAttribute.HTTP_METHOD, call.route().method().name());
        told.put(SpanAttribute.URL_TEMPLATE, call.route().template());
        told.put(SpanAttribute.VTEX_OUTCOME, call.outcome().tag());
        if (call.status() > 0) {
            told.put(SpanAttribute.HTTP_STATUS, Integer.toString(call.status()));
        }
        if (!SOUND.contains(call.outcome())) {
            told.put(SpanAttribute.ERROR, call.outcome().tag());
        }
        return told;
    }
}
