package io.trapiche.application.following;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.oms.OmsOrderState.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox for signals: one that tells of a change that was read already is kept, and costs
 * nothing more. Most are of that kind: VTEX tells of what it was asked to do.
 */
public record KnownSignals(Inbox inbox, OmsOrders orders) implements Inbox {

    @Override
    public void receive(List<InboxItem> items) {
        inbox.receive(items.stream().map(item -> isKnown(item) ? item.known() : item).toList());
    }

    private boolean isKnown(InboxItem item) {
        StreamId subject = item.subject();
        return subject != null
                && subject.isOf(StreamTypes.OMS_ORDER)
                && orders.remembered(subject.omsOrder()).orElse(null) instanceof Known known
                && SignalledChange.isKnown(item.changedAt(), known);
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
