package io.trapiche.testkit.events;

import io.trapiche.application.events.port.AllEvents;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.EventsOfAccount;
import io.trapiche.application.events.port.EventsOfStreams;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.Aggregates;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.DomainEvent;
import io.trapiche.application.streams.Origin;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamType;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events that live as long as the process: their aggregates append, everybody else reads. */
public final class InMemoryEvents implements EventLog, AllEvents, EventsOfAccount, EventsOfStreams {

    private final InstantSource clock;
    private final Consumer<StreamId> laneHasNews;
    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<String, EventPosition> followers = new HashMap<>();
    private final ThreadLocal<Long> heard = ThreadLocal.withInitial(() -> -1L);
    private long appends;

    /** Events that wake nobody. */
    public InMemoryEvents(InstantSource clock) {
        this(clock, _ -> {});
    }

    /**
     * @param laneHasNews is told, as events are recorded, of orders whose own work did not record
     *     them
     */
    public InMemoryEvents(InstantSource clock, Consumer<StreamId> laneHasNews) {
        this.clock = clock;
        this.laneHasNews = laneHasNews;
    }

    /** The aggregates of this kind. */
    public <C, S, E, R> Aggregates<C, S, E, R> of(StreamType<C, S, E, R> type) {
        return new InMemoryAggregates<>(type, this);
    }

    synchronized void append(StreamId stream, List<?> events, @Nullable StreamId lane) {
        appends++;
        Instant now = clock.instant();
        long sequence = of(stream).count();
        Cause cause = Cause.traced(Cause.of(Origin.cause(), last(stream)));
        for (Object event : events) {
            log.add(
                    new RecordedEvent(
                            new EventPosition(appends, log.size() + 1L),
                            stream + "#" + sequence,
                            stream,
                            sequence,
                            DomainEvent.of(event),
                            now,
                            lane,
                            Origin.isLane(),
                            cause));
            sequence++;
        }
        if (lane != null && !Origin.isLane()) {
            laneHasNews.accept(lane);
        }
        notifyAll();
    }

    private Stream<RecordedEvent> of(StreamId stream) {
        return log.stream().filter(event -> event.stream().equals(stream));
    }

    private @Nullable Cause last(StreamId stream) {
        return of(stream).reduce((_, later) -> later).map(InMemoryEvents::asCause).orElse(null);
    }

    private static Cause asCause(RecordedEvent event) {
        Cause cause = event.cause();
        return new Cause(event.eventId(), cause == null ? null : cause.traceparent());
    }

    /** As a store that an order's own work reads. */
    synchronized List<Object> read(StreamId stream) {
        of(stream)
                .reduce((_, later) -> later)
                .ifPresent(event -> Origin.read(asCause(event), event.recordedAt()));
        return eventsOf(stream);
    }

    @Override
    public synchronized List<RecordedEvent> ofStreams(Map<StreamId, Long> after) {
        return log.stream()
                .filter(
                        event ->
                                event.sequence()
                                        > after.getOrDefault(event.stream(), Long.MAX_VALUE))
                .toList();
    }

    synchronized List<Object> eventsOf(StreamId stream) {
        return of(stream).map(recorded -> recorded.event().value()).toList();
    }

    @Override
    public synchronized EventPosition head() {
        return log.isEmpty() ? EventPosition.START : log.getLast().position();
    }

    @Override
    public List<RecordedEvent> after(EventPosition position, int limit) {
        return after(position, _ -> true, limit);
    }

    @Override
    public List<RecordedEvent> ofAccount(AccountName account, EventPosition after, int limit) {
        return after(after, event -> event.stream().account().equals(account), limit);
    }

    @Override
    public List<RecordedEvent> ofMarketplace(
            MarketplaceId marketplace,
            @Nullable AccountName account,
            EventPosition after,
            int limit) {
        return after(
                after,
                event ->
                        event.stream().isOf(StreamTypes.CHANNEL_ORDER)
                                && event.stream().channelOrder().marketplace().equals(marketplace)
                                && (account == null || event.stream().account().equals(account)),
                limit);
    }

    private synchronized List<RecordedEvent> after(
            EventPosition position, Predicate<RecordedEvent> wanted, int limit) {
        return log.stream()
                .filter(event -> event.position().compareTo(position) > 0)
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<RecordedEvent> ofStream(
            StreamId stream, long fromSequence, int limit) {
        return of(stream).filter(event -> event.sequence() >= fromSequence).limit(limit).toList();
    }

    @Override
    public synchronized void awaitNews(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (appends == heard.get() && end - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        heard.set(appends);
    }

    /** Where the follower of this name goes on. */
    synchronized EventPosition positionOf(String follower) {
        return followers.getOrDefault(follower, EventPosition.START);
    }

    synchronized void reached(String follower, EventPosition position) {
        followers.put(follower, position);
    }
}
