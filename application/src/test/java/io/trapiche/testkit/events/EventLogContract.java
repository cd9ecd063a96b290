package io.trapiche.testkit.events;

import static io.trapiche.testkit.events.SampleChannelOrders.ACCOUNT;
import static io.trapiche.testkit.events.SampleChannelOrders.AFFILIATE;
import static io.trapiche.testkit.events.SampleChannelOrders.MARKETPLACE;
import static io.trapiche.testkit.events.SampleChannelOrders.NOON;
import static io.trapiche.testkit.events.SampleChannelOrders.handled;
import static io.trapiche.testkit.events.SampleChannelOrders.integrated;
import static io.trapiche.testkit.events.SampleChannelOrders.key;
import static io.trapiche.testkit.events.SampleChannelOrders.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.seller.SellerAccountCommand.RegisterAccount;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.testkit.ContractOf;
import io.trapiche.testkit.vtex.Placements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log of events keeps to. Events may take a moment to become visible. */
@SuppressWarnings("NullAway.Init") // JUnit calls the set-up
@ContractOf({EventLog.class, AllEvents.class, EventsOfAccount.class, EventsOfStreams.class})
public abstract class EventLogContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PLENTY = 100;

    private EventStore store;
    private EventLog log;
    private Aggregates<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            orders;

    /** A store without events. */
    protected abstract EventStore empty();

    @BeforeEach
    void open() {
        store = empty();
        log = store.log();
        orders = store.aggregates(StreamTypes.CHANNEL_ORDER);
    }

    @Test
    void events_come_in_the_order_in_which_they_were_recorded() {
        place("1", "2", "3");

        List<RecordedEvent> events = awaitEvents(3);

        assertThat(events)
                .extracting(RecordedEvent::stream)
                .containsExactly(stream("1"), stream("2"), stream("3"));
        assertThat(events).extracting(RecordedEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(after(events.get(0).position(), PLENTY)).isEqualTo(events.subList(1, 3));
        assertThat(after(events.get(2).position(), PLENTY)).isEmpty();
    }

    @Test
    void the_last_position_of_a_page_leads_to_the_next() {
        place("1", "2", "3");
        handle("2");
        List<RecordedEvent> events = awaitEvents(6);

        List<RecordedEvent> turned = new ArrayList<>();
        EventPosition position = EventPosition.START;
        for (List<RecordedEvent> page = after(position, 2);
                !page.isEmpty();
                page = after(position, 2)) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            turned.addAll(page);
            position = page.getLast().position();
        }

        assertThat(turned).isEqualTo(events);
    }

    /** Three more events, two of them of one decision. */
    private void handle(String orderId) {
        assertThat(orders.handle(stream(orderId), integrated()).decision()).isNotNull();
        assertThat(orders.handle(stream(orderId), handled()).decision()).isNotNull();
    }

    @Test
    void the_head_is_the_position_of_the_last_event() {
        assertThat(log.head()).isEqualTo(EventPosition.START);

        place("1", "2");
        List<RecordedEvent> events = awaitEvents(2);
        EventPosition head = log.head();
        place("3");
        awaitEvents(3);

        assertThat(head).isEqualTo(events.getLast().position());
        assertThat(log.head()).isGreaterThan(head);
    }

    @Test
    void an_event_keeps_what_was_recorded() {
        Instant before = Instant.now().minusSeconds(60);

        place("1");

        RecordedEvent event = awaitEvents(1).getFirst();
        assertThat(event.stream()).isEqualTo(stream("1"));
        assertThat(event.sequence()).isZero();
        assertThat(event.event().value())
                .isEqualTo(
                        new OrderReceived(
                                new Placement(
                                        key("1"),
                                        AFFILIATE,
                                        Placements.content(PaymentStatus.APPROVED),
                                        NOON)));
        assertThat(event.recordedAt()).isBetween(before, Instant.now().plusSeconds(60));
        assertThat(event.lane()).isEqualTo(stream("1"));
        assertThat(event.fromLane()).isFalse();
    }

    @Test
    void every_reading_shows_the_same_event() {
        place("1", "2");

        List<RecordedEvent> events = awaitEvents(2);

        assertThat(events).extracting(RecordedEvent::eventId).doesNotHaveDuplicates();
        assertThat(after(EventPosition.START, PLENTY)).isEqualTo(events);
        assertThat(log.ofStream(stream("1"), 0, PLENTY)).containsExactly(events.get(0));
        assertThat(log.ofMarketplace(MARKETPLACE, null, events.get(0).position(), PLENTY))
                .containsExactly(events.get(1));
    }

    @Test
    void a_marketplace_reads_its_own_orders_and_nothing_else() {
        AccountName otherAccount = new AccountName("outraloja");
        MarketplaceId otherMarketplace = new MarketplaceId("bazar");
        place(ACCOUNT, MARKETPLACE);
        place(otherAccount, MARKETPLACE);
        place(ACCOUNT, otherMarketplace);
        registerAccount();
        awaitEvents(4);

        assertThat(streams(MARKETPLACE, null))
                .containsExactly(
                        StreamId.of(order(ACCOUNT, MARKETPLACE)),
                        StreamId.of(order(otherAccount, MARKETPLACE)));
        assertThat(streams(MARKETPLACE, otherAccount))
                .containsExactly(StreamId.of(order(otherAccount, MARKETPLACE)));
        assertThat(streams(otherMarketplace, otherAccount)).isEmpty();
        assertThat(log.ofMarketplace(MARKETPLACE, null, EventPosition.START, 1)).hasSize(1);
        assertThat(log.ofMarketplace(MARKETPLACE, null, log.head(), PLENTY)).isEmpty();
    }

    @Test
    void an_account_reads_all_of_its_own_and_nothing_else() {
        AccountName otherAccount = new AccountName("outraloja");
        place(ACCOUNT, MARKETPLACE);
        place(otherAccount, MARKETPLACE);
        registerAccount();
        List<RecordedEvent> own =
                awaitEvents(3).stream()
                        .filter(event -> event.stream().account().equals(ACCOUNT))
                        .toList();

        assertThat(store.eventsOfAccount().ofAccount(ACCOUNT, EventPosition.START, PLENTY))
                .isEqualTo(own)
                .hasSize(2);
        assertThat(store.eventsOfAccount().ofAccount(ACCOUNT, EventPosition.START, 1))
                .containsExactly(own.getFirst());
        assertThat(store.eventsOfAccount().ofAccount(ACCOUNT, own.getFirst().position(), PLENTY))
                .containsExactly(own.getLast());
        assertThat(store.eventsOfAccount().ofAccount(ACCOUNT, log.head(), PLENTY)).isEmpty();
    }

    @Test
    void a_stream_is_read_from_any_sequence_on() {
        place("1", "10");
        handle("1");

        assertThat(log.ofStream(stream("1"), 0, PLENTY))
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 1L, 2L, 3L);
        assertThat(log.ofStream(stream("1"), 1, 1))
                .extracting(RecordedEvent::sequence)
                .containsExactly(1L);
        assertThat(log.ofStream(stream("1"), 4, PLENTY)).isEmpty();
        assertThat(log.ofStream(stream("2"), 0, PLENTY)).isEmpty();
    }

    @Test
    void several_streams_are_read_at_once_each_from_a_sequence_of_its_own() {
        place("1", "2", "3");
        handle("1");

        assertThat(
                        store.eventsOfStreams()
                                .ofStreams(
                                        Map.of(
                                                stream("1"),
                                                0L,
                                                stream("2"),
                                                -1L,
                                                stream("4"),
                                                -1L)))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        log.ofStream(stream("1"), 1, PLENTY).stream(),
                                        log.ofStream(stream("2"), 0, PLENTY).stream())
                                .toList());
        assertThat(store.eventsOfStreams().ofStreams(Map.of(stream("1"), 0L)))
                .isEqualTo(log.ofStream(stream("1"), 1, PLENTY));
        assertThat(store.eventsOfStreams().ofStreams(Map.of(stream("2"), 0L))).isEmpty();
    }

    @Test
    void whoever_waits_for_news_is_woken_by_an_event() throws InterruptedException {
        log.awaitNews(Duration.ZERO);
        Instant began = Instant.now();
        log.awaitNews(Duration.ofMillis(200));
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(150));

        Thread recorder = Thread.ofVirtual().start(() -> place("1"));
        Instant waiting = Instant.now();
        log.awaitNews(Duration.ofMinutes(1));

        assertThat(Duration.between(waiting, Instant.now())).isLessThan(PATIENCE);
        recorder.join();
    }

    private void place(String... orderIds) {
        for (String orderId : orderIds) {
            place(key(orderId));
        }
    }

    private void place(AccountName account, MarketplaceId marketplace) {
        place(order(account, marketplace));
    }

    private void place(ChannelOrderKey key) {
        assertThat(orders.handleNew(StreamId.of(key), SampleChannelOrders.place(key)).decision())
                .isNotNull();
    }

    private static ChannelOrderKey order(AccountName account, MarketplaceId marketplace) {
        return new ChannelOrderKey(account, marketplace, new MarketplaceOrderId("1"));
    }

    private void registerAccount() {
        assertThat(
                        store.aggregates(StreamTypes.SELLER_ACCOUNT)
                                .handle(
                                        StreamId.of(ACCOUNT),
                                        new RegisterAccount(
                                                ACCOUNT, Currency.getInstance("BRL"), NOON))
                                .decision())
                .isNotNull();
    }

    private List<StreamId> streams(MarketplaceId marketplace, @Nullable AccountName account) {
        return log.ofMarketplace(marketplace, account, EventPosition.START, PLENTY).stream()
                .map(RecordedEvent::stream)
                .toList();
    }

    private List<RecordedEvent> after(EventPosition position, int limit) {
        return store.allEvents().after(position, limit);
    }

    /** All events, once there are as many, and visible to everybody. */
    private List<RecordedEvent> awaitEvents(int count) {
        return await().atMost(PATIENCE)
                .until(() -> after(EventPosition.START, PLENTY), events -> events.size() == count);
    }
}
