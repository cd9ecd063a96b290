package io.trapiche.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.log.IntegrationLogProjection;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.log.port.IntegrationLogStore;
import io.trapiche.application.log.port.LogEntry;
import io.trapiche.application.log.port.LogEntry.Direction;
import io.trapiche.application.log.port.LogEntry.Operation;
import io.trapiche.application.log.port.LogEntry.Status;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.ReadModelRebuild;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.vtex.Placements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an integration log holds, wherever it is kept. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf({IntegrationLog.class, IntegrationLogStore.class})
public abstract class IntegrationLogContract {

    private static final AccountName LOJA = new AccountName("lojademo");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int MANY = IntegrationLog.LONGEST_PAGE;

    private final List<RecordedEvent> events = new ArrayList<>();
    private IntegrationLog log;
    private IntegrationLogStore store;
    private IntegrationLogProjection projection;

    /** Both sides of one empty log. */
    public record Sides(IntegrationLog log, IntegrationLogStore store) {}

    protected abstract Sides empty();

    @BeforeEach
    void open() {
        Sides sides = empty();
        log = sides.log();
        store = sides.store();
        projection = new IntegrationLogProjection(store);
    }

    @Test
    void an_orders_steps_are_told_oldest_first() {
        Placement placed = placement(LOJA, "1001");
        happens(
                placed,
                NOON,
                new OrderReceived(placed),
                new OrderSubmitted(NOON),
                new OrderIntegrated(new VtexOrderIds(new OrderId("FRD-1001"), null), NOON));

        assertThat(log.ofOrder(order(placed), MANY))
                .extracting(LogEntry::message)
                .containsExactly(
                        "the marketplace placed the order",
                        "VTEX took the order and owes its result",
                        "the order is in VTEX");
        assertThat(log.ofOrder(order(placed), 1))
                .containsExactly(
                        new LogEntry(
                                order(placed) + "#2",
                                order(placed),
                                2,
                                NOON,
                                Operation.PLACE_ORDER,
                                Direction.FROM_VTEX,
                                Status.SUCCESS,
                                "the order is in VTEX",
                                "vtexOrderId=FRD-1001"));
    }

    @Test
    void what_went_wrong_is_told_by_codes_and_nobodys_words() {
        Placement placed = placement(LOJA, "1001");
        happens(placed, NOON, parked(NOON));

        LogEntry entry = log.ofOrder(order(placed), MANY).getFirst();
        assertThat(entry.status()).isEqualTo(Status.ERROR);
        assertThat(entry.message())
                .isEqualTo(
                        "the order stands still: VTEX found fields invalid; what to do: correct the"
                                + " fields that the causes name");
        assertThat(entry.content()).isEqualTo("code=EOI005, causes=CHK0091");
    }

    @Test
    void a_day_has_its_own_entries_of_the_account_and_status() {
        Placement one = placement(LOJA, "1001");
        Placement two = placement(LOJA, "1002");
        Placement other = placement(new AccountName("mercadinho"), "1001");
        Instant begin = Instant.parse("2026-03-02T00:00:00Z");
        Instant end = begin.plus(Duration.ofDays(1));
        happens(one, end, new OrderSubmitted(end), new OrderSubmitted(begin), parked(NOON));
        happens(two, NOON, new OrderSubmitted(end.minusMillis(1)));
        happens(other, NOON, new OrderSubmitted(NOON));

        assertThat(ids(log.ofDay(LOJA, DAY, null, MANY)))
                .containsExactly(order(one) + "#1", order(one) + "#2", order(two) + "#0");
        assertThat(ids(log.ofDay(LOJA, DAY, null, 1))).containsExactly(order(two) + "#0");
        assertThat(ids(log.ofDay(LOJA, DAY, Status.ERROR, MANY)))
                .containsExactly(order(one) + "#2");
        assertThat(ids(log.ofDay(LOJA, DAY, Status.SUCCESS, MANY)))
                .containsExactly(order(one) + "#1", order(two) + "#0");
        assertThat(log.ofDay(LOJA, DAY.plusDays(5), null, MANY)).isEmpty();
    }

    @Test
    void repeated_events_change_nothing() {
        Placement placed = placement(LOJA, "1001");
        happens(placed, NOON, new OrderReceived(placed), new OrderSubmitted(NOON));

        projection.consume(events);
        projection.consume(events.subList(1, 2));

        assertThat(log.ofOrder(order(placed), MANY)).hasSize(2);
    }

    @Test
    void a_rebuild_ends_with_what_was_kept_all_along() {
        Placement placed = placement(LOJA, "1001");
        happens(placed, NOON, new OrderReceived(placed), new OrderSubmitted(NOON), parked(NOON));
        List<LogEntry> kept = log.ofOrder(order(placed), MANY);

        new ReadModelRebuild(this::after, List.of(projection)).rebuild();

        assertThat(kept).hasSize(3);
        assertThat(log.ofOrder(order(placed), MANY)).isEqualTo(kept);
        store.clear();
        assertThat(log.ofOrder(order(placed), MANY)).isEmpty();
    }

    private void happens(Placement placed, Instant recordedAt, ChannelOrderEvent... happened) {
        List<RecordedEvent> added = new ArrayList<>();
        for (ChannelOrderEvent event : happened) {
            long sequence = added.size();
            added.add(
                    new RecordedEvent(
                            new EventPosition(1, events.size() + added.size() + 1L),
                            order(placed) + "#" + sequence,
                            order(placed),
                            sequence,
                            DomainEvent.of(event),
                            recordedAt,
                            null,
                            false));
        }
        events.addAll(added);
        projection.consume(added);
    }

    private List<RecordedEvent> after(EventPosition position, int limit) {
        return events.stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .limit(limit)
                .toList();
    }

    private static OrderParked parked(Instant at) {
        return new OrderParked(
                "EOI005", "cause", List.of(new Cause("Checkout", "CHK0091", "Maria's mail")), at);
    }

    private static List<String> ids(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::eventId).toList();
    }

    private static StreamId order(Placement placed) {
        return StreamId.of(placed.key());
    }

    private static Placement placement(AccountName account, String orderId) {
        return Placements.of(
                account,
                new MarketplaceId("feira"),
                new AffiliateId("FRD"),
                orderId,
                PaymentStatus.PENDING);
    }
}
