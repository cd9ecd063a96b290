package io.trapiche.adapter.postgres.events;

import io.trapiche.adapter.postgres.events.EventTokens.Claim;
import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Hands events to a consumer; its writes and the position are one transaction. Once it has caught
 * up, it follows in the group.
 */
final class ConsumingFollower extends EventFollower {

    private final EventConsumer consumer;
    private final FollowerGroup group;
    private final int turn;
    private boolean slow;

    ConsumingFollower(Context context, EventConsumer consumer, FollowerGroup group) {
        super(context, new Claim(consumer.name(), 0));
        this.consumer = consumer;
        this.group = group;
        this.turn = group.nextTurn();
    }

    /** When it takes a batch in the group: after those that were added before it. */
    int turn() {
        return turn;
    }

    @Override
    EventPosition open(EventPosition stored) {
        return stored;
    }

    @Override
    void take(List<RecordedEvent> batch, EventPosition reached) {
        long began = System.nanoTime();
        context()
                .transactions()
                .executeWithoutResult(
                        _ -> {
                            consumer.consume(batch);
                            store(reached);
                        });
        slow = FollowerGroup.isSlow(began);
    }

    /** Rows are written: while their transaction waits here, nobody reads past it. */
    private void store(EventPosition reached) {
        group.limitStatements();
        if (context().tokens().store(Map.of(claim(), reached)).isEmpty()) {
            throw new UnableToClaimTokenException(claim() + " is lost");
        }
    }

    /** Hands over the events that the consumer does not have. */
    void consume(List<RecordedEvent> batch) {
        List<RecordedEvent> missing =
                batch.stream().filter(event -> event.position().compareTo(position()) > 0).toList();
        if (!missing.isEmpty()) {
            consumer.consume(missing);
        }
    }

    @Override
    void rest() throws InterruptedException {
        if (slow) {
            super.rest();
        } else {
            slow = group.follow(this);
        }
    }

    @Override
    void close() {}
}
