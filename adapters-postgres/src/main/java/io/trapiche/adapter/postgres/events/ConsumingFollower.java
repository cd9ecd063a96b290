package io.trapiche.adapter.postgres.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;

/** Hands events to a consumer; its writes and the position are one transaction. */
final class ConsumingFollower extends EventFollower {

    private final EventConsumer consumer;

    ConsumingFollower(FollowerContext context, EventConsumer consumer) {
        super(context, consumer.name(), 0);
        this.consumer = consumer;
    }

    @Override
    EventPosition open(EventPosition stored) {
        return stored;
    }

    @Override
    void take(List<RecordedEvent> batch, EventPosition reached) {
        context()
                .transactions()
                .executeInTransaction(
                        () -> {
                            consumer.consume(batch);
                            context()
                                    .tokens()
                                    .storeToken(new CommitOrderToken(reached), name(), segment());
                        });
    }

    @Override
    void close() {}
}
