package io.trapiche.adapter.console.history;

import io.trapiche.adapter.console.list.OrderViewMapper;
import io.trapiche.adapter.console.list.Problems;
import io.trapiche.adapter.console.wire.OrderHistoryPayload;
import io.trapiche.adapter.console.wire.OrderHistoryPayload.EntryPayload;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.application.streams.DomainEvent.OfErpCommand;
import io.trapiche.application.streams.DomainEvent.OfOmsOrder;
import io.trapiche.application.streams.DomainEvent.OfSellerAccount;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView;
import io.trapiche.application.view.port.OrderViews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to an order, from its last thousand events. */
public final class OrderHistories {

    private static final int LONGEST = 1_000;

    private final OrderViews views;
    private final EventLog log;
    private final EventNames names;

    public OrderHistories(OrderViews views, EventLog log, EventNames names) {
        this.views = views;
        this.log = log;
        this.names = names;
    }

    public Optional<OrderHistoryPayload> find(StreamId stream) {
        return views.find(stream).map(this::history);
    }

    private OrderHistoryPayload history(OrderView view) {
        long from = Math.max(0, view.sequence() - LONGEST + 1);
        List<RecordedEvent> events = log.ofStream(view.stream(), from, LONGEST);
        return new OrderHistoryPayload(
                OrderViewMapper.order(view),
                Problems.of(view, events),
                events.stream().map(this::entry).toList());
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
