package io.trapiche.adapter.console.history;

import io.trapiche.adapter.console.list.OrderViewMapper;
import io.trapiche.adapter.console.list.Problems;
import io.trapiche.adapter.console.list.VtexStatuses;
import io.trapiche.adapter.console.wire.OrderContentPayload;
import io.trapiche.adapter.console.wire.OrderHistoryPayload;
import io.trapiche.adapter.console.wire.OrderHistoryPayload.EntryPayload;
import io.trapiche.adapter.console.wire.TimelinePayload;
import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.application.streams.DomainEvent.OfSellerAccount;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.MyAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to an order, from its last thousand events. */
public final class OrderHistories {

    private static final int LONGEST = 1_000;

    private final OrderViews views;
    private final EventLog log;
    private final FindOrderUseCase orders;
    private final OrderContents contents;
    private final EventNames names;
    private final InstantSource clock;

    /** Of orders in lists; what no list shows of one comes from the order itself. */
    public OrderHistories(
            OrderViews views,
            EventLog log,
            FindOrderUseCase orders,
            OrderContents contents,
            EventNames names,
            InstantSource clock) {
        this.views = views;
        this.log = log;
        this.orders = orders;
        this.contents = contents;
        this.names = names;
        this.clock = clock;
    }

    public Optional<OrderHistoryPayload> find(StreamId stream) {
        return views.find(stream).map(this::history);
    }

    private OrderHistoryPayload history(OrderView view) {
        long from = Math.max(0, view.sequence() - LONGEST + 1);
        List<RecordedEvent> events = log.ofStream(view.stream(), from, LONGEST);
        Optional<Placed> order = placed(view);
        Optional<OmsSnapshot> read = lastRead(events);
        return new OrderHistoryPayload(
                OrderViewMapper.order(view),
                view.progress().parked()
                        ? Problems.ofParked(view, events)
                        : order.map(state -> Problems.of(view, state)).orElse(null),
                order.map(OrderViewMapper::returns)
                        .or(() -> read.map(OrderViewMapper::returns))
                        .orElse(List.of()),
                read.map(snapshot -> timeline(view, snapshot)).orElse(null),
                read.map(snapshot -> content(view, snapshot)).orElse(null),
                events.stream().map(this::entry).toList());
    }

    /** A marketplace's order. */
    private Optional<Placed> placed(OrderView view) {
        return view.kind() == OrderView.Kind.CHANNEL_ORDER
                        && orders.find(view.stream().channelOrder())
                                instanceof ChannelOrderOutcome.Done(var state)
                ? Optional.of(state)
                : Optional.empty();
    }

    private OrderContentPayload content(OrderView view, OmsSnapshot snapshot) {
        return ContentMapper.content(contents.of(view.account(), snapshot));
    }

    /** The status may be newer than the last full reading. */
    private TimelinePayload timeline(OrderView view, OmsSnapshot snapshot) {
        return VtexStatuses.timeline(
                MyAccount.timeline(
                        snapshot.withStatus(
                                new OmsStatus(view.progress().phase()), snapshot.lastChange()),
                        contents.of(view.account(), snapshot),
                        clock.instant()));
    }

    /** VTEX's order as last read in full. */
    private static Optional<OmsSnapshot> lastRead(List<RecordedEvent> events) {
        return events.reversed().stream()
                .map(RecordedEvent::event)
                .map(OrderHistories::snapshot)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<OmsSnapshot> snapshot(DomainEvent event) {
        return event.value() instanceof OmsOrderEvent.Reading reading
                ? Optional.of(reading.snapshot())
                : Optional.empty();
    }

    private EntryPayload entry(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case OfChannelOrder(var event) ->
                    entry(recorded, event.at(), ChannelOrderFacts.of(event).asMap());
            case OfOmsOrder(var event) ->
                    entry(recorded, event.at(), OmsOrderFacts.of(event).asMap());
            case OfErpCommand _, OfSellerAccount _ ->
                    entry(recorded, recorded.recordedAt(), Map.of());
        };
    }

    private EntryPayload entry(RecordedEvent recorded, Instant at, Map<String, Object> facts) {
        return new EntryPayload(
                recorded.sequence(),
                names.nameOf(recorded.event().value()),
                at,
                recorded.recordedAt(),
                facts);
    }
}
