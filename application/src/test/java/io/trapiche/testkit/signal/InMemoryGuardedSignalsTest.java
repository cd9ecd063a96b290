package io.trapiche.testkit.signal;

import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.guarding.port.GuardedSignals;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.testkit.inbox.InMemoryInbox;
import java.time.InstantSource;
import java.util.List;

final class InMemoryGuardedSignalsTest extends GuardedSignalsContract {

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final InMemoryInbox inbox = new InMemoryInbox(workQueue, clock);
    private final InMemorySignalStore store =
            new InMemorySignalStore(workQueue, inbox, clock, _ -> List.of());

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
}
