package io.trapiche.application.following;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.Application;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.application.TestApplication;
import io.trapiche.testkit.events.InMemoryEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RetellingOrdersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountName CHILE = new AccountName("lojacl");
    private static final AccountName OTHER = new AccountName("lojademo");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InstantSource clock = now::get;
    private final InMemoryEvents events = new InMemoryEvents(clock);
    private final Application.Aggregates aggregates = TestApplication.aggregates(events);
    private final RetellOrders retell = new RetellOrders(events, aggregates.omsOrders(), clock);

    @Test
    void tells_each_order_of_the_account_once_that_was_not_told_since() {
        read(CHILE, "FRD-1");
        read(CHILE, "FRD-2");
        read(OTHER, "FRD-3");
        Instant _ = now.updateAndGet(moment -> moment.plusSeconds(3_600));
        Instant upgraded = clock.instant();
        Instant _ = now.updateAndGet(moment -> moment.plusSeconds(3_600));
        read(CHILE, "FRD-4");

        assertThat(retell.retell(CHILE, upgraded)).isEqualTo(2);
        assertThat(retell.retell(CHILE, upgraded)).isZero();

        assertThat(told()).containsExactly("FRD-1", "FRD-2");
    }

    private List<String> told() {
        return events.after(EventPosition.START, Integer.MAX_VALUE).stream()
                .filter(event -> event.event().value() instanceof OmsOrderChanged)
                .map(RecordedEvent::stream)
                .map(stream -> stream.value().substring(stream.value().lastIndexOf('/') + 1))
                .toList();
    }

    private void read(AccountName account, String id) {
        OmsOrderRef ref = new OmsOrderRef(account, new OrderId(id));
        OmsSnapshot snapshot =
                new OmsSnapshot(
                        OmsStatus.HANDLING,
                        clock.instant(),
                        "Marketplace",
                        null,
                        null,
                        Money.of(117_980, "CLP"),
                        true,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        new OmsDocument("{}"),
                        "f1",
                        null,
                        List.of(),
                        0);
        var decided =
                aggregates
                        .omsOrders()
                        .handle(ref, new RecordReading(ref, null, snapshot, clock.instant()));
        assertThat(decided).isNotNull();
    }
}
