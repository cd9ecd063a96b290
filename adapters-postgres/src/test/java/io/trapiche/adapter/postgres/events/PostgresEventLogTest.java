package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.streams.StreamId;
import io.trapiche.testkit.events.EventLogContract;
import io.trapiche.testkit.events.EventStore;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEventLogTest extends EventLogContract {

    private final EventStoreFixture store = new EventStoreFixture();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected EventStore empty() {
        return new PostgresEventStore(store);
    }

    @Test
    void while_nobody_reads_nobody_asks_the_store() throws InterruptedException {
        store.log.awaitNews(Duration.ZERO);
        store.statements.forget();

        for (int i = 0; i < 3; i++) {
            String id = Integer.toString(i);
            assertThat(
                            store.channelOrders
                                    .handleNew(StreamId.of(Orders.key(id)), Orders.place(id))
                                    .decision())
                    .isNotNull();
            store.log.awaitNews(Duration.ofSeconds(20));
        }

        assertThat(store.statements.that(NotedStatements.Statement::readsTheLog)).isEmpty();
    }
}
