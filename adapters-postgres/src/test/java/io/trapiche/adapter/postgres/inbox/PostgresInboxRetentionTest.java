package io.trapiche.adapter.postgres.inbox;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxRetention;
import io.trapiche.testkit.inbox.InboxRetentionContract;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

@SuppressWarnings("NullAway.Init") // the suite makes an inbox before each test
final class PostgresInboxRetentionTest extends InboxRetentionContract {

    private final MigratedDatabase database = new MigratedDatabase();
    private PostgresInbox inbox;

    @Override
    protected Inbox inbox(InstantSource clock) {
        inbox =
                new PostgresInbox(
                        database.dataSource(),
                        database.transactions(),
                        new RecordingWorkQueue(),
                        clock);
        return inbox;
    }

    @Override
    protected InboxRetention retention() {
        return inbox;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
