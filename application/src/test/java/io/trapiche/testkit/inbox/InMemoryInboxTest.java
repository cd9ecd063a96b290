package io.trapiche.testkit.inbox;

import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.InstantSource;

final class InMemoryInboxTest extends InboxContract {

    @Override
    protected Inbox inbox(RecordingWorkQueue workQueue, InstantSource clock) {
        return new InMemoryInbox(workQueue, clock);
    }
}
