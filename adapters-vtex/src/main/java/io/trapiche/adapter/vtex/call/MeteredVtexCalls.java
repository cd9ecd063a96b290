package io.trapiche.adapter.vtex.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;

/** Counts and times VTEX calls by account, route and outcome. */
public final class MeteredVtexCalls implements VtexCallObserver {

    private static final String METER = "trapiche.vtex.calls";

    private final MeterRegistry meters;

    public MeteredVtexCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void observed(AccountName account, VtexRoute route, Outcome outcome, Duration took) {
        meters.timer(
                        METER,
                        "account",
                        account.value(),
                        "route",
                        route.tag(),
                        "outcome",
                        outcome.tag())
                .record(took);
    }
}
