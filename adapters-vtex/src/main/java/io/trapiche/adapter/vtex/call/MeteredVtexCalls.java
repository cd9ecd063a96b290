package io.trapiche.adapter.vtex.call;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts and times VTEX calls by account, route and outcome. */
public final class MeteredVtexCalls implements VtexCallObserver {

    private static final String METER = "trapiche.vtex.calls";

    private final MeterRegistry meters;

    public MeteredVtexCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void observed(Ended call) {
        meters.timer(
                        METER,
                        "account",
                        call.account().value(),
                        "route",
                        call.route().tag(),
                        "outcome",
                        call.outcome().tag())
                .record(call.took());
    }
}
