package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells where an order stood right after an event, for one watch. An event alone does not tell: an
 * order being cancelled stays so whatever comes in between. Remembers the orders seen last, so that
 * most histories are never read.
 */
final class StatesOfOrders {

    private static final int REMEMBERED = 1_000;
    private static final int PAGE = 200;

    private record Seen(ChannelOrderState state, long next) {}

    private final EventLog log;
    private final ChannelOrderDecider decider = new ChannelOrderDecider();
    private final Map<StreamId, Seen> seen =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<StreamId, Seen> eldest) {
                    return size() > REMEMBERED;
                }
            };

    StatesOfOrders(EventLog log) {
        this.log = log;
    }

    ChannelOrderState after(RecordedEvent recorded, ChannelOrderEvent event) {
        Seen before = before(recorded);
        ChannelOrderState state = decider.evolve(before.state(), event);
        seen.put(recorded.stream(), new Seen(state, recorded.sequence() + 1));
        return state;
    }

    private Seen before(RecordedEvent recorded) {
        Seen known = seen.get(recorded.stream());
        if (known == null || known.next() > recorded.sequence()) {
            known = new Seen(decider.initial(), 0);
        }
        while (known.next() < recorded.sequence()) {
            known = further(known, recorded);
        }
        return known;
    }

    private Seen further(Seen known, RecordedEvent recorded) {
        int limit = (int) Math.min(PAGE, recorded.sequence() - known.next());
        List<RecordedEvent> page = log.ofStream(recorded.stream(), known.next(), limit);
        if (page.isEmpty()) {
            throw new IllegalStateException("history of an order: has a gap (expected: none)");
        }
        ChannelOrderState state = known.state();
        for (RecordedEvent past : page) {
            if (past.event() instanceof ChannelOrderEvent event) {
                state = decider.evolve(state, event);
            }
        }
        return new Seen(state, page.getLast().sequence() + 1);
    }
}
