package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.postgres.work.DbSchedulerWorkQueue;
import io.trapiche.adapter.postgres.work.WorkQueueSettings;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.testkit.events.EventStore;
import io.trapiche.testkit.events.SampleChannelOrders;
import io.trapiche.testkit.events.StreamOrderContract;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With lanes that are woken in the transaction that records, as in the service. */
class PostgresStreamOrderTest extends StreamOrderContract {

    private final EventStoreFixture store =
            new EventStoreFixture(
                    dataSource ->
                            new DbSchedulerWorkQueue(
                                    dataSource,
                                    InstantSource.system(),
                                    WorkQueueSettings.of("one")));

    @AfterEach
    void close() {
        sql("drop function if exists refuse_unless_first_write() cascade");
        store.close();
    }

    @Override
    protected EventStore empty() {
        return new PostgresEventStore(store);
    }

    @Test
    void whoever_began_before_the_event_it_follows_comes_after_it() throws Exception {
        StreamId order = SampleChannelOrders.stream("1");
        var _ = store.channelOrders.handleNew(order, SampleChannelOrders.place("1"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        Thread slow =
                Thread.ofVirtual()
                        .unstarted(
                                () -> {
                                    var _ =
                                            store.channelOrders.handle(
                                                    order, SampleChannelOrders.handled());
                                });
        store.begun =
                () -> {
                    if (Thread.currentThread().equals(slow)) {
                        begun.countDown();
                        waitFor(overtaken);
                    }
                };
        slow.start();
        waitFor(begun);
        var _ = store.channelOrders.handle(order, SampleChannelOrders.integrated());
        overtaken.countDown();
        slow.join();

        await().untilAsserted(
                        () ->
                                assertThat(store.log.after(EventPosition.START, 10))
                                        .extracting(RecordedEvent::sequence)
                                        .containsExactly(0L, 1L, 2L, 3L));
    }

    private static void waitFor(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    /**
     * A transaction has no id before it writes: one that writes its events first, after it read
     * what they follow, is younger than whoever recorded that.
     */
    @Test
    void an_event_is_the_first_thing_its_transaction_writes() {
        sql(
                """
                create function refuse_unless_first_write() returns trigger language plpgsql as $$
                begin
                    if pg_current_xact_id_if_assigned() is not null
                       and not exists (select from domain_event
                                        where transaction_id = pg_current_xact_id_if_assigned()) then
                        raise exception 'something was written before the event';
                    end if;
                    return null;
                end $$
                """);
        sql(
                """
                create trigger refuse_unless_first_write before insert on domain_event
                for each statement execute function refuse_unless_first_write()
                """);
        StreamId order = SampleChannelOrders.stream("1");

        assertThat(store.channelOrders.handleNew(order, SampleChannelOrders.place("1")).decision())
                .isNotNull();
        assertThat(store.channelOrders.handle(order, SampleChannelOrders.integrated()).decision())
                .isNotNull();
        assertThat(store.channelOrders.handle(order, SampleChannelOrders.handled()).decision())
                .isNotNull();

        assertThat(store.log.ofStream(order, 0, 10)).hasSize(4);
        assertThat(
                        JdbcClient.create(store.dataSource)
                                .sql("select count(*) from work_queue")
                                .query(Integer.class)
                                .single())
                .as("lanes woken in the same transactions")
                .isPositive();
    }

    private void sql(String text) {
        var _ = JdbcClient.create(store.dataSource).sql(text).update();
    }
}
