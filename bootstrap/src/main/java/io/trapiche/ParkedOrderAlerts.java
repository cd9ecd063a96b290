package io.trapiche;

import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.DomainEvent.OfChannelOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.metrics.ParkedOrdersMeter;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log that an order is parked. How many are parked at a moment is {@link
 * ParkedOrdersMeter}'s to tell.
 */
final class ParkedOrderAlerts implements Consumer<RecordedEvent> {

    private static final Logger log = LoggerFactory.getLogger(ParkedOrderAlerts.class);

    @Override
    public void accept(RecordedEvent recorded) {
        if (recorded.event() instanceof OfChannelOrder(OrderParked parked)) {
            log.warn("{} is parked: {}", recorded.stream(), printable(parked.code()));
        }
    }

    /** Codes come from outside and may be anything. */
    private static String printable(String code) {
        return code.replaceAll("[^ -~]", "?");
    }
}
