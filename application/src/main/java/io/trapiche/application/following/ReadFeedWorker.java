package io.trapiche.application.following;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.Activity;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.Worker;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads an account's feed: what was read is made durable first and committed after. */
public final class ReadFeedWorker implements Worker {

    private static final int AT_ONCE = 4;
    private static final int MOST_ROUNDS = 25;

    private final OrderFeed feed;
    private final Inbox inbox;
    private final InstantSource clock;
    private final FeedPauses pauses;

    public ReadFeedWorker(OrderFeed feed, Inbox inbox, InstantSource clock, FeedPauses pauses) {
        this.feed = feed;
        this.inbox = inbox;
        this.clock = clock;
        this.pauses = pauses;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.READ_FEED;
    }

    @Override
    public Instant work(Attempt attempt) {
        AccountName account = new StreamId(attempt.key()).account();
        boolean more = readOnce(account);
        if (!more) {
            Instant now = clock.instant();
            Instant before = attempt.lastDone();
            Duration rested = before == null ? null : Duration.between(before, now);
            return now.plus(pauses.afterNothing(account, rested));
        }
        for (int round = 1; more && round <= MOST_ROUNDS; round++) {
            int readings = Math.min(round, AT_ONCE);
            more = readings == 1 ? readOnce(account) : readSideBySide(account, readings);
        }
        return more ? clock.instant() : clock.instant().plus(pauses.afterNews(account));
    }

    /**
     * A queue that stays full is emptied by ever more readings, none waiting for the others. A few
     * items are not worth them: each is a call of those that VTEX allows the account.
     */
    private boolean readSideBySide(AccountName account, int readings) {
        Supplier<Boolean> reading = Activity.carrying(() -> readOnce(account));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Boolean>> underWay =
                    Stream.generate(() -> CompletableFuture.supplyAsync(reading, executor))
                            .limit(readings)
                            .toList();
            return underWay.stream().map(CompletableFuture::join).reduce(false, Boolean::logicalOr);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private boolean readOnce(AccountName account) {
        List<OrderFeed.Item> items = feed.read(account);
        if (items.isEmpty()) {
            return false;
        }
        inbox.receive(items.stream().map(item -> inboxItem(account, item)).toList());
        feed.commit(account, items.stream().map(OrderFeed.Item::handle).toList());
        return true;
    }

    private static InboxItem inboxItem(AccountName account, OrderFeed.Item item) {
        OmsOrderRef order = item.order();
        return new InboxItem(
                InboxItem.Source.FEED,
                account,
                item.dedupeKey(),
                order == null ? null : StreamId.of(order),
                item.body(),
                item.fault(),
                item.changedAt(),
                item.status());
    }
}
