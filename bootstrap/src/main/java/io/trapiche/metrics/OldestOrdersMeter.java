package io.trapiche.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.trapiche.adapter.postgres.readmodel.OldestOrders;
import io.trapiche.adapter.postgres.readmodel.OldestOrders.Oldest;
import io.trapiche.adapter.postgres.readmodel.OldestOrders.Stage;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.domain.channel.StateName;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how old the oldest order is in each state that something follows. Every instance shows the
 * same: take the highest, not the sum. The states are those that we and VTEX's guides name, and the
 * accounts those that are set.
 */
public final class OldestOrdersMeter {

    private static final Logger log = LoggerFactory.getLogger(OldestOrdersMeter.class);
    private static final double MILLIS = 1000;

    private static final List<Stage> STAGES =
            Stream.concat(
                            Stream.of(StateName.values())
                                    .filter(state -> !state.isEnd())
                                    .map(StateName::published)
                                    .map(state -> new Stage(Kind.CHANNEL_ORDER, state)),
                            OmsStatus.unfinished().stream()
                                    .map(status -> new Stage(Kind.OMS_ORDER, status.value())))
                    .toList();

    private final OldestOrders orders;
    private final Set<AccountName> accounts;
    private final InstantSource clock;
    private final MultiGauge gauge;

    public OldestOrdersMeter(
            OldestOrders orders,
            Set<AccountName> accounts,
            InstantSource clock,
            MeterRegistry meters) {
        this.orders = orders;
        this.accounts = Set.copyOf(accounts);
        this.clock = clock;
        this.gauge =
                MultiGauge.builder("trapiche.orders.oldest.age")
                        .description("since when the oldest order in a state has been known")
                        .baseUnit("seconds")
                        .register(meters);
    }

    /** Takes the present ages; while the store is away the last ones stay. */
    public void refresh() {
        try {
            Instant now = clock.instant();
            gauge.register(
                    orders.of(accounts, STAGES).stream()
                            .<Row<?>>map(oldest -> row(oldest, now))
                            .toList(),
                    true);
        } catch (StorageUnavailable away) {
            log.debug("the oldest orders cannot be read", away);
        }
    }

    private static Row<?> row(Oldest oldest, Instant now) {
        return Row.of(
                Tags.of(
                        "account",
                        oldest.account().value(),
                        "side",
                        oldest.stage().kind() == Kind.CHANNEL_ORDER ? "marketplace" : "vtex",
                        "state",
                        oldest.stage().state()),
                Duration.between(oldest.since(), now).toMillis() / MILLIS);
    }
}
