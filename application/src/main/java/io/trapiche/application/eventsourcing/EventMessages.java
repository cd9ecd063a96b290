package io.trapiche.application.eventsourcing;

import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.Opening;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StreamId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** New events as they are stored, in the unit of work of the command they come from. */
record EventMessages(InstantSource clock) {

    /**
     * The events, and after them the one they open another stream with.
     *
     * @param last what the events follow
     * @param lane of their order; null for none
     */
    List<DomainEventMessage<?>> of(
            StreamId stream,
            List<?> events,
            Folded<?> last,
            @Nullable StreamId lane,
            @Nullable Opening opening) {
        Cause asked = EventMetaData.cause(CurrentUnitOfWork.correlationData());
        Cause cause = Cause.traced(Cause.of(asked, last.cause()));
        MetaData metaData = EventMetaData.of(lane, Origin.isLane(), cause);
        List<DomainEventMessage<?>> messages = new ArrayList<>(events.size() + 1);
        long sequence = last.lastSequence();
        for (Object event : events) {
            sequence++;
            messages.add(message(stream, sequence, event, metaData));
        }
        if (opening != null) {
            MetaData asOpening = EventMetaData.of(null, false, Cause.traced(asked));
            messages.add(message(opening.stream(), 0, opening.event(), asOpening));
        }
        return messages;
    }

    private <P> DomainEventMessage<P> message(
            StreamId id, long sequence, P event, MetaData metaData) {
        return new GenericDomainEventMessage<>(
                id.type(),
                id.value(),
                sequence,
                new GenericMessage<>(
                        IdentifierFactory.getInstance().generateIdentifier(), event, metaData),
                clock.instant());
    }
}
