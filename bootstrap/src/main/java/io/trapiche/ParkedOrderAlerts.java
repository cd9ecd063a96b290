package io.trapiche;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.metrics.ParkedOrdersMeter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log that an order is parked: once, by whichever instance follows the events at the
 * time, because a consumer's position is common to all of them. Only a crash in between repeats it.
 * How many are parked at a moment is {@link ParkedOrdersMeter}'s to tell.
 */
final class ParkedOrderAlerts implements EventConsumer {

    private static final Logger log = LoggerFactory.getLogger(ParkedOrderAlerts.class);

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public void consume(List<RecordedEvent> batch) {
        for (RecordedEvent recorded : batch) {
            if (recorded.event() instanceof OfChannelOrder(OrderParked parked)) {
                log.warn("{} is parked: {}", recorded.stream(), printable(parked.code()));
            }
        }
    }

    /** Codes come from outside and may be anything. */
    private static String printable(String code) {
        return code.replaceAll("[^ -~]", "?");
    }
}
