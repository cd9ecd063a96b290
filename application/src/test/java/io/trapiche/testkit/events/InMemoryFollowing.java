package io.trapiche.testkit.events;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Hands events in memory to their consumers. Tests that own the clock {@link #deliver()}
 * themselves; others {@link #start()} it. What a consumer wrote before it failed stays.
 */
public final class InMemoryFollowing {

    private static final int MOST_AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofMillis(20);

    private final InMemoryEvents events;
    private final List<EventConsumer> consumers = new ArrayList<>();
    private final ReentrantLock delivering = new ReentrantLock();
    private @Nullable Thread loop;

    public InMemoryFollowing(InMemoryEvents events) {
        this.events = events;
    }

    /** Adds a consumer; before the start. */
    public void add(EventConsumer consumer) {
        consumers.add(consumer);
    }

    /**
     * Hands over all there is, on the calling thread. An exception of a consumer ends it; the batch
     * comes again with the next call.
     *
     * @return how many events were taken, by all consumers together
     */
    public int deliver() {
        delivering.lock();
        try {
            return consumers.stream().mapToInt(this::deliver).sum();
        } finally {
            delivering.unlock();
        }
    }

    private int deliver(EventConsumer consumer) {
        int taken = 0;
        for (List<RecordedEvent> batch = next(consumer); !batch.isEmpty(); batch = next(consumer)) {
            consumer.consume(batch);
            events.reached(consumer.name(), batch.getLast().position());
            taken += batch.size();
        }
        return taken;
    }

    private List<RecordedEvent> next(EventConsumer consumer) {
        return events.after(events.positionOf(consumer.name()), MOST_AT_ONCE);
    }

    /** Follows on a thread of its own from now on. */
    public void start() {
        loop = Thread.ofVirtual().name("events").start(this::follow);
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                consumers.forEach(this::tryToDeliver);
                events.awaitNews(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToDeliver(EventConsumer consumer) {
        delivering.lock();
        try {
            int _ = deliver(consumer);
        } catch (RuntimeException _) {
            // A consumer's failure is its own affair: the batch comes again.
        } finally {
            delivering.unlock();
        }
    }

    /** Takes no more batches. */
    public void stop() throws InterruptedException {
        if (loop != null) {
            loop.interrupt();
            loop.join();
            loop = null;
        }
    }
}
