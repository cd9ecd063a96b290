package io.trapiche.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.trapiche.adapter.erp.export.HeldAccounts;

/** Accounts that the export waits for in this instance, in numbers; health names them. */
public final class HeldAccountsMeters implements MeterBinder {

    private static final double MILLIS = 1000;

    private final HeldAccounts held;

    public HeldAccountsMeters(HeldAccounts held) {
        this.held = held;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("trapiche.export.held", held, accounts -> accounts.all().size())
                .description("accounts whose topics take nothing, or that catch up")
                .baseUnit("accounts")
                .strongReference(true)
                .register(meters);
        Gauge.builder(
                        "trapiche.export.held.age",
                        held,
                        accounts -> accounts.oldest().toMillis() / MILLIS)
                .description("since when the first of them waits")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }
}
