package io.trapiche.adapter.vtex.call;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.domain.shared.AccountName;

/** Shows as gauges how VTEX takes the calls of accounts: 1 at the state each is in, 0 at others. */
public final class MeteredVtexAccounts {

    private static final String STATE = "trapiche.vtex.account.state";
    private static final String PACE = "trapiche.vtex.account.pace";

    private final MeterRegistry meters;

    public MeteredVtexAccounts(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Shows the account from now on. */
    public void show(AccountName account, VtexCalls calls) {
        for (State state : State.values()) {
            Gauge.builder(STATE, calls, all -> all.health(account).state() == state ? 1 : 0)
                    .tag("account", account.value())
                    .tag("state", state.label())
                    .register(meters);
        }
        Gauge.builder(PACE, calls, all -> all.health(account).callsPerMinute())
                .tag("account", account.value())
                .baseUnit("calls per minute")
                .register(meters);
    }
}
