package io.trapiche.application.guarding;

import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.guarding.port.SignalSource;
import io.trapiche.application.guarding.port.WishedSignals;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.vtex.port.FeedMissing;
import io.trapiche.application.vtex.port.OrderFeed;
import io.trapiche.application.work.port.WorkKind;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import java.time.InstantSource;
import java.util.List;

/**
 * The feed of accounts that stay. One that is missing is told to the guardian, which alone
 * configures it: it knows since when.
 */
public record GuardedFeed(
        OrderFeed feed,
        WishedSignals wishes,
        GuardedSignals signals,
        WorkQueue workQueue,
        InstantSource clock)
        implements OrderFeed {

    @Override
    public List<Item> read(AccountName account) {
        if (wishes.isLeaving(account)) {
            return List.of();
        }
        try {
            return feed.read(account);
        } catch (FeedMissing _) {
            if (!isInHand(account)) {
                List<String> keys = List.of(StreamId.of(account).value());
                workQueue.wake(WorkKind.GUARD_SIGNALS, keys, clock.instant());
            }
            return List.of();
        }
    }

    /** What is being put right, or could not be, is tried at the guardian's own pace. */
    private boolean isInHand(AccountName account) {
        return signals.find(account, SignalSource.FEED)
                .filter(signal -> !signal.state().isAtRest())
                .isPresent();
    }

    @Override
    public void commit(AccountName account, List<String> handles) {
        feed.commit(account, handles);
    }
}
