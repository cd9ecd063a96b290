package io.trapiche.sandbox.feed;

import io.trapiche.sandbox.events.StatusEvent;
import io.trapiche.sandbox.events.Subscriber;
import io.trapiche.sandbox.faults.FaultKind;
import io.trapiche.sandbox.faults.Faults;
import io.trapiche.sandbox.faults.Occasion;
import io.trapiche.sandbox.filter.ChangeFilter;
import io.trapiche.sandbox.filter.Wanted;
import io.trapiche.sandbox.http.Route;
import io.trapiche.sandbox.http.RouteGroup;
import io.trapiche.sandbox.journal.Journal;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.StatusListener;
import io.trapiche.sandbox.store.Store;
import io.trapiche.sandbox.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The feeds, one per application key that configured one. Items come only from changes after that.
 * One that is told of no change for its retention time is gone, and nobody is told.
 */
public final class Feeds implements StatusListener {
    private static final String CONFIG = "feed-config";
    private static final String ITEM = "feed-item";

    private final Store store;
    private final InstantSource clock;
    private final Faults faults;
    private final Journal journal;
    private final Wanted wanted;
    private final Map<Subscriber, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<Subscriber, FeedCounts> counts = new ConcurrentHashMap<>();
    private final AtomicLong lastItem = new AtomicLong();

    /** A feed, and when it was last told of a change, or configured. */
    record Feed(FeedConfig config, FeedQueue queue, AtomicReference<Instant> toldAt) {

        private boolean isIdle(Instant now) {
            return toldAt.get().plus(config.retention()).isBefore(now);
        }
    }

    /** An item with the feed it belongs to. */
    private record StoredItem(Subscriber subscriber, FeedItem item) {}

    /**
     * The feeds.
     *
     * @param documents of orders, as filters see them
     */
    public Feeds(
            Store store,
            InstantSource clock,
            Faults faults,
            Journal journal,
            Function<Order, JsonNode> documents) {
        this.store = store;
        this.clock = clock;
        this.faults = faults;
        this.journal = journal;
        this.wanted = new Wanted(store, "feed-told", documents);
        store.load(
                CONFIG,
                FeedConfig.class,
                (key, config) -> feeds.put(Subscriber.ofKey(key), feed(config)));
        Map<Long, StoredItem> inOrder = new TreeMap<>();
        store.load(ITEM, StoredItem.class, (_, stored) -> inOrder.put(stored.item().id(), stored));
        inOrder.values().forEach(this::restore);
    }

    private Feed feed(FeedConfig config) {
        return new Feed(config, new FeedQueue(), new AtomicReference<>(clock.instant()));
    }

    private void restore(StoredItem stored) {
        lastItem.set(stored.item().id());
        find(stored.subscriber()).ifPresent(feed -> feed.queue().add(stored.item(), false));
    }

    Optional<Feed> find(Subscriber subscriber) {
        Optional<Feed> feed = Optional.ofNullable(feeds.get(subscriber));
        if (feed.filter(known -> known.isIdle(clock.instant())).isPresent()) {
            var _ = remove(subscriber);
            return Optional.empty();
        }
        return feed;
    }

    /** Whether there was one to give another filter. */
    public boolean refilter(Subscriber subscriber, ChangeFilter filter) {
        return find(subscriber)
                .map(
                        feed -> {
                            configure(subscriber, feed.config().with(filter));
                            return true;
                        })
                .orElse(false);
    }

    /** Items queued under an earlier configuration stay. */
    void configure(Subscriber subscriber, FeedConfig config) {
        Transaction transaction = store.transaction();
        transaction.put(CONFIG, subscriber.key(), config);
        wanted.forget(subscriber, transaction);
        transaction.afterwards(
                () ->
                        feeds.merge(
                                subscriber,
                                feed(config),
                                (present, next) ->
                                        new Feed(next.config(), present.queue(), next.toldAt())));
        transaction.commit();
    }

    /** Takes it away with all that is queued; whether there was one. */
    public boolean remove(Subscriber subscriber) {
        Optional<Feed> present = Optional.ofNullable(feeds.get(subscriber));
        Transaction transaction = store.transaction();
        transaction.remove(CONFIG, subscriber.key());
        wanted.forget(subscriber, transaction);
        present.ifPresent(feed -> feed.queue().ids().forEach(id -> removeItem(transaction, id)));
        transaction.afterwards(() -> feeds.remove(subscriber));
        transaction.commit();
        return present.isPresent();
    }

    @Override
    public void statusChanged(Order order, StatusEvent event, Transaction transaction) {
        String account = order.key().account();
        feeds.forEach(
                (subscriber, feed) -> {
                    if (subscriber.account().equals(account)
                            && !feed.isIdle(clock.instant())
                            && wanted.isWanted(
                                    subscriber,
                                    feed.config().filter(),
                                    order,
                                    event,
                                    transaction)) {
                        feed.toldAt().set(clock.instant());
                        enqueue(subscriber, feed, event, transaction);
                        if (strikes(FaultKind.DUPLICATE_FEED_ITEM, account, event.orderId())) {
                            enqueue(subscriber, feed, event, transaction);
                        }
                    }
                });
    }

    private void enqueue(
            Subscriber subscriber, Feed feed, StatusEvent event, Transaction transaction) {
        boolean untold = strikes(FaultKind.NULL_STATUS, subscriber.account(), event.orderId());
        FeedItem item =
                new FeedItem(
                        lastItem.incrementAndGet(),
                        clock.instant(),
                        untold ? event.withoutState() : event);
        boolean ahead = strikes(FaultKind.REORDER_FEED, subscriber.account(), event.orderId());
        transaction.put(ITEM, Long.toString(item.id()), new StoredItem(subscriber, item));
        transaction.afterwards(() -> feed.queue().add(item, ahead));
    }

    private boolean strikes(FaultKind kind, String account, String orderId) {
        return faults.strike(
                        kind,
                        new Occasion(
                                account,
                                RouteGroup.FEED.wireName(),
                                Route.READ_FEED.wireName(),
                                () -> orderId))
                .isPresent();
    }

    /** Those since the start, whatever became of the feed meanwhile. */
    public FeedCounts counts(Subscriber subscriber) {
        return counts.computeIfAbsent(subscriber, _ -> new FeedCounts());
    }

    List<FeedQueue.Reading> read(Subscriber subscriber, Feed feed, int most) {
        removeItems(feed.queue().expire(clock.instant().minus(feed.config().retention())));
        Duration timeout = Duration.ofSeconds(feed.config().visibilityTimeoutInSeconds());
        List<FeedQueue.Reading> readings = feed.queue().read(most, clock.instant(), timeout);
        counts(subscriber).read(readings);
        return readings;
    }

    /** Handles that are not, or no longer, good are passed over. */
    void commit(Subscriber subscriber, Feed feed, List<Handle> handles) {
        List<FeedItem> committed =
                handles.stream()
                        .flatMap(
                                handle ->
                                        feed
                                                .queue()
                                                .commit(handle.item(), handle.reading())
                                                .stream())
                        .toList();
        counts(subscriber).stale(handles.size() - committed.size());
        committed.forEach(item -> note(subscriber, item.event()));
        removeItems(committed.stream().map(FeedItem::id).toList());
    }

    private void note(Subscriber subscriber, StatusEvent event) {
        journal.note(
                subscriber.account(), Journal.FEED_COMMITTED, event.orderId(), "", event.eventId());
    }

    private void removeItems(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Transaction transaction = store.transaction();
        ids.forEach(id -> removeItem(transaction, id));
        transaction.commit();
    }

    private static void removeItem(Transaction transaction, long id) {
        transaction.remove(ITEM, Long.toString(id));
    }

    double ageOfOldest(Feed feed) {
        return feed.queue()
                .oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
