package io.trapiche.application.following;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.inbox.port.InboxItem.Worth;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox for signals: what tells of nothing new is kept, and costs nothing more. Most are of
 * that kind: VTEX tells of what it was asked to do.
 */
public record KnownSignals(Inbox inbox, OmsOrders orders, InstantSource clock) implements Inbox {

    @Override
    public void receive(List<InboxItem> items) {
        inbox.receive(items.stream().map(item -> item.with(worth(item))).toList());
    }

    private Worth worth(InboxItem item) {
        StreamId subject = item.subject();
        if (subject == null || !subject.isOf(StreamTypes.OMS_ORDER)) {
            return item.worth();
        }
        OmsOrderRef order = subject.omsOrder();
        if (OmsStatus.HANDLING.equals(item.status())) {
            return Activity.apart("signal", () -> ofHandling(order, item));
        }
        return isKnown(item, orders.remembered(order).orElse(null)) ? Worth.KNOWN : item.worth();
    }

    /** It mostly follows from our own step, which VTEX said yes to. */
    private Worth ofHandling(OmsOrderRef order, InboxItem item) {
        Activity.note(SpanAttribute.ACCOUNT, order.account().value());
        Activity.note(SpanAttribute.ORDER, StreamId.of(order).value());
        OmsOrderState state = orders.find(order);
        ToldHandling told = new ToldHandling(orders, clock);
        return isKnown(item, state) || told.isTaken(order, state, item.status(), item.changedAt())
                ? Worth.KNOWN
                : item.worth();
    }

    private static boolean isKnown(InboxItem item, @Nullable OmsOrderState state) {
        return state instanceof Known known && SignalledChange.isKnown(item.changedAt(), known);
    }

    @Override
    public List<Pending> pending(StreamId subject) {
        return inbox.pending(subject);
    }

    @Override
    public void processed(List<Long> ids, @Nullable String fault) {
        inbox.processed(ids, fault);
    }
}
