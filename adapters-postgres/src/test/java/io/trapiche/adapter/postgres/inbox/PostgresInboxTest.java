package io.trapiche.adapter.postgres.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.postgres.jdbc.MigratedDatabase;
import io.trapiche.application.inbox.port.Inbox;
import io.trapiche.application.inbox.port.InboxItem;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.work.port.WorkQueue;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.inbox.InboxContract;
import io.trapiche.testkit.work.RecordingWorkQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresInboxTest extends InboxContract {

    private static final StreamId OMS = new StreamId("oms-order/lojademo/FRD-1001");
    private final MigratedDatabase database = new MigratedDatabase();

    @Override
    protected Inbox inbox(RecordingWorkQueue workQueue, InstantSource clock) {
        return new PostgresInbox(database.dataSource(), database.transactions(), workQueue, clock);
    }

    private PostgresInbox inbox(WorkQueue workQueue) {
        return new PostgresInbox(
                database.dataSource(),
                database.transactions(),
                workQueue,
                InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void nothing_is_stored_when_the_work_cannot_be_woken() {
        PostgresInbox inbox =
                inbox(
                        (_, _, _) -> {
                            throw new IllegalStateException("planted");
                        });

        assertThatThrownBy(() -> inbox.receive(List.of(item("a", OMS))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inbox.pending(OMS)).isEmpty();
    }

    @Test
    void what_is_received_in_a_transaction_goes_with_it() {
        PostgresInbox inbox = inbox(new RecordingWorkQueue());

        database.transactions()
                .executeWithoutResult(
                        transaction -> {
                            inbox.receive(List.of(item("a", OMS)));
                            transaction.setRollbackOnly();
                        });

        assertThat(inbox.pending(OMS)).isEmpty();
    }

    @Test
    void a_hundred_calls_about_one_order_at_once_are_all_stored() throws Exception {
        PostgresInbox inbox = inbox(new RecordingWorkQueue());
        List<Future<?>> calls = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                List<InboxItem> items = List.of(item("key-" + i % 50, OMS));
                calls.add(executor.submit(() -> inbox.receive(items)));
            }
        }

        for (Future<?> call : calls) {
            call.get();
        }
        assertThat(inbox.pending(OMS)).hasSize(50);
    }

    @Test
    void a_database_out_of_reach_is_told_as_such() {
        PostgresInbox inbox = inbox(new RecordingWorkQueue());
        database.close();

        assertThatThrownBy(() -> inbox.receive(List.of(item("a", OMS))))
                .isInstanceOf(StorageUnavailable.class);
        assertThatThrownBy(() -> inbox.pending(OMS)).isInstanceOf(StorageUnavailable.class);
    }

    private static InboxItem item(String key, StreamId subject) {
        return new InboxItem(
                InboxItem.Source.HOOK, new AccountName("lojademo"), key, subject, key, null);
    }
}
