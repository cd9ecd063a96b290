package io.trapiche.testkit.signal;

import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.testkit.inbox.InMemoryInbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

final class InMemoryBackfillsTest extends BackfillsContract {

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final InMemoryInbox inbox = new InMemoryInbox(workQueue, clock);
    private final List<OmsOrderRef> open = new ArrayList<>();
    private final InMemorySignalStore store =
            new InMemorySignalStore(
                    workQueue,
                    inbox,
                    clock,
                    account ->
                            open.stream()
                                    .filter(order -> order.account().equals(account))
                                    .toList());

    @Override
    protected GuardedSignals signals() {
        return store;
    }

    @Override
    protected Backfills backfills() {
        return store;
    }

    @Override
    protected Inbox inbox() {
        return inbox;
    }

    @Override
    protected void areOpen(List<String> ids, String ended) {
        ids.forEach(id -> open.add(order(id)));
    }
}
