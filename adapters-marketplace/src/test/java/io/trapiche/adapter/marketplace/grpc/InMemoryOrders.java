package io.trapiche.adapter.marketplace.grpc;

import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.Handled;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Orders and their log in memory, decided by the real decider; can be made to fail or to wait. */
public final class InMemoryOrders
        implements Aggregates<
                        ChannelOrderCommand,
                        ChannelOrderState,
                        ChannelOrderEvent,
                        ChannelOrderRefusal>,
                EventLog {

    private final ChannelOrderDecider decider = new ChannelOrderDecider();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<@Nullable Cause> causes = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable Supplier<RuntimeException> failure;
    private volatile @Nullable CountDownLatch gate;
    private int pagesRead;
    private final Semaphore news = new Semaphore(0);

    /** Every use fails from now on; null ends that. */
    public void failWith(@Nullable Supplier<RuntimeException> newFailure) {
        failure = newFailure;
    }

    /** Commands wait at the gate from now on. */
    public CountDownLatch close() {
        CountDownLatch closed = new CountDownLatch(1);
        gate = closed;
        return closed;
    }

    public int waiting() {
        return waiting.get();
    }

    public synchronized int pagesRead() {
        return pagesRead;
    }

    public synchronized int size() {
        return events.size();
    }

    @Override
    public Handled<ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> handle(
            StreamId id, ChannelOrderCommand command) {
        failIfTold();
        waitAtGate();
        return decide(id, command);
    }

    @Override
    public Handled<ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> handleNew(
            StreamId id, ChannelOrderCommand command) {
        return handle(id, command);
    }

    private synchronized Handled<ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal> decide(
            StreamId id, ChannelOrderCommand command) {
        causes.add(Cause.traced(Origin.cause()));
        ChannelOrderState state = load(id);
        var decision = decider.decide(state, command);
        if (decision
                instanceof
                Decision.Accepted<ChannelOrderEvent, ChannelOrderRefusal>(var accepted)) {
            for (ChannelOrderEvent event : accepted) {
                record(id, event);
                state = decider.evolve(state, event);
            }
        }
        return new Handled<>(decision, state);
    }

    /** Why commands were given, one for each. */
    public synchronized List<@Nullable Cause> causes() {
        return new ArrayList<>(causes);
    }

    /** Records an event that no command led to. */
    public synchronized void record(StreamId id, ChannelOrderEvent event) {
        events.add(
                new RecordedEvent(
                        new EventPosition(100 + events.size() / 2, events.size() % 2 + 1),
                        UUID.randomUUID().toString(),
                        id,
                        ofStream(id, 0, Integer.MAX_VALUE).size(),
                        DomainEvent.of(event),
                        event.at(),
                        id,
                        false));
        news.release();
    }

    @Override
    public synchronized ChannelOrderState load(StreamId id) {
        failIfTold();
        ChannelOrderState state = decider.initial();
        for (RecordedEvent recorded : ofStream(id, 0, Integer.MAX_VALUE)) {
            state = decider.evolve(state, (ChannelOrderEvent) recorded.event().value());
        }
        return state;
    }

    @Override
    public synchronized EventPosition head() {
        failIfTold();
        return events.isEmpty() ? EventPosition.START : events.getLast().position();
    }

    @Override
    public synchronized List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        failIfTold();
        pagesRead++;
        return events.stream()
                .filter(event -> event.position().compareTo(after) > 0)
                .filter(event -> event.stream().channelOrder().marketplace().equals(marketplace))
                .filter(event -> account == null || event.stream().account().equals(account))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RecordedEvent> ofStream(StreamId stream, long from, int limit) {
        return events.stream()
                .filter(event -> event.stream().equals(stream) && event.sequence() >= from)
                .limit(limit)
                .toList();
    }

    @Override
    public void awaitNews(Duration timeout) throws InterruptedException {
        if (news.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    private void failIfTold() {
        Supplier<RuntimeException> now = failure;
        if (now != null) {
            throw now.get();
        }
    }

    private void waitAtGate() {
        CountDownLatch closed = gate;
        if (closed == null) {
            return;
        }
        waiting.incrementAndGet();
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
