package io.trapiche.testkit.view;

import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.events.port.StatesOfOrders;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log of events that tests write by hand. */
final class SampleEvents implements EventLog {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final AccountName LOJA = new AccountName("lojademo");
    static final MarketplaceId FEIRA = new MarketplaceId("feira");

    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<StreamId, Long> lengths = new HashMap<>();
    private int streamReads;

    static ChannelOrderKey channelOrder(String orderId) {
        return new ChannelOrderKey(LOJA, FEIRA, new MarketplaceOrderId(orderId));
    }

    static OrderReceived received(ChannelOrderKey key, Instant at) {
        return new OrderReceived(new Placement(key, new AffiliateId("FRD"), content(), at));
    }

    static OmsOrderRecorded recorded(
            OmsOrderRef ref, @Nullable ChannelOrderKey channelOrder, String status, Instant at) {
        return new OmsOrderRecorded(ref, channelOrder, snapshot(status, 4990), at);
    }

    static OmsSnapshot snapshot(String status, long minorUnits) {
        return new OmsSnapshot(
                new OmsStatus(status),
                null,
                "Marketplace",
                null,
                null,
                Money.of(minorUnits, "BRL"),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument("{}"),
                status,
                null,
                List.of(),
                0);
    }

    static OmsOrderRef omsOrder(String orderId) {
        return new OmsOrderRef(LOJA, new OrderId(orderId));
    }

    /** Records the events and returns them. */
    List<RecordedEvent> record(StreamId stream, Object... events) {
        List<RecordedEvent> added = new ArrayList<>();
        for (Object event : events) {
            long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
            EventPosition position = new EventPosition(1 + log.size() / 3, log.size());
            RecordedEvent recorded =
                    new RecordedEvent(
                            position,
                            stream + "#" + sequence,
                            stream,
                            sequence,
                            DomainEvent.of(event),
                            NOON,
                            stream,
                            false);
            log.add(recorded);
            added.add(recorded);
        }
        return added;
    }

    List<RecordedEvent> record(ChannelOrderKey key, ChannelOrderEvent... events) {
        return record(StreamId.of(key), (Object[]) events);
    }

    /** How often a stream was read. */
    int streamReads() {
        return streamReads;
    }

    /** States after the events, of orders that are forgotten soon. */
    StatesOfOrders states() {
        return RememberedStates.ofOrders(this, 3);
    }

    @Override
    public EventPosition head() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecordedEvent> ofStream(StreamId stream, long fromSequence, int limit) {
        streamReads++;
        return log.stream()
                .filter(event -> event.stream().equals(stream))
                .filter(event -> event.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public void awaitNews(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** All events after the position. */
    List<RecordedEvent> after(EventPosition position, int limit) {
        return log.stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .limit(limit)
                .toList();
    }

    private static OrderContent content() {
        PersonalData someone = new PersonalData("someone");
        return new OrderContent(
                PaymentStatus.PENDING,
                Money.of(2990, "BRL"),
                Money.of(0, "BRL"),
                List.of(
                        new OrderLine(
                                new SkuId("42"),
                                1,
                                Money.of(2490, "BRL"),
                                Money.of(500, "BRL"),
                                DeliveryChannel.DELIVERY,
                                null,
                                TimeSpan.of("3d"),
                                TimeSpan.of("5bd"),
                                null)),
                new Customer(someone, someone, someone, someone, someone, null),
                new Delivery(address(someone), false, false),
                List.of("creditCardPaymentGroup"),
                List.of(),
                List.of(),
                false,
                null,
                null);
    }

    private static Address address(PersonalData someone) {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                someone,
                new PersonalData("01310-100"),
                "BRA",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
