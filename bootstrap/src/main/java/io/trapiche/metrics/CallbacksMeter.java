package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.trapiche.adapter.postgres.inbox.MissingCallbacks.Missing;
import io.trapiche.application.streams.StorageUnavailable;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows accounts that VTEX does not call back, as read from the store: every instance the same. */
public final class CallbacksMeter {

    private static final Logger log = LoggerFactory.getLogger(CallbacksMeter.class);

    private final Supplier<List<Missing>> reading;
    private final MultiGauge orders;
    private volatile List<Missing> missing = List.of();

    public CallbacksMeter(Supplier<List<Missing>> reading, MeterRegistry meters) {
        this.reading = reading;
        this.orders =
                MultiGauge.builder("trapiche.callbacks.missing")
                        .description("orders that VTEX took in an hour without any callback")
                        .register(meters);
    }

    /** As last read. */
    public List<Missing> missing() {
        return missing;
    }

    /** Reads anew; while the store is away the last ones stay. */
    public void refresh() {
        try {
            missing = reading.get();
        } catch (StorageUnavailable away) {
            log.warn("callbacks cannot be read: {}", away.getMessage());
            return;
        }
        orders.register(missing.stream().map(CallbacksMeter::row).toList(), true);
    }

    private static MultiGauge.Row<?> row(Missing account) {
        return MultiGauge.Row.of(Tags.of("account", account.account().value()), account.orders());
    }
}
