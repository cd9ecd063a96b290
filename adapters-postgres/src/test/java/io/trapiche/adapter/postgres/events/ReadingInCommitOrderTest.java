package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ReadingInCommitOrderTest {

    private final EventStoreFixture store = new EventStoreFixture();
    private final Recording consumer = new Recording();
    private final EventProcessing processing = store.processing("node-1");

    @AfterEach
    void stop() throws InterruptedException {
        processing.stop();
    }

    @Test
    void events_reach_a_consumer_once_and_in_order() {
        start();

        for (int i = 0; i < 200; i++) {
            place("order-" + i);
        }

        await().untilAsserted(() -> assertThat(consumer.streams()).hasSize(200));
        assertThat(consumer.streams()).doesNotHaveDuplicates().startsWith(stream("order-0"));
    }

    @Test
    void an_event_whose_commit_takes_longer_than_any_timeout_is_still_delivered() throws Exception {
        start();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        new TransactionTemplate(store.transactions)
                                                .executeWithoutResult(
                                                        _ -> {
                                                            place("slow");
                                                            recorded.countDown();
                                                            awaitUninterruptibly(mayCommit);
                                                        }));
        recorded.await();
        place("quick");
        burnPositions(20_000);

        await().during(Duration.ofSeconds(2)).until(() -> consumer.streams().isEmpty());
        mayCommit.countDown();
        slow.join();

        await().untilAsserted(
                        () ->
                                assertThat(consumer.streams())
                                        .containsExactly(stream("slow"), stream("quick")));
    }

    @Test
    void a_batch_that_fails_is_taken_again_and_leaves_nothing_behind() {
        consumer.failures.set(3);
        start();

        place("1");

        await().untilAsserted(() -> assertThat(consumer.streams()).containsExactly(stream("1")));
        assertThat(
                        JdbcClient.create(store.dataSource)
                                .sql("select count(*) from noted")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_next_owner_goes_on_where_the_last_one_stopped() throws Exception {
        start();
        place("1");
        await().until(() -> consumer.streams().size() == 1);
        processing.stop();

        Recording next = new Recording();
        EventProcessing successor = store.processing("node-2");
        successor.add(next);
        successor.start();
        try {
            place("2");
            await().untilAsserted(() -> assertThat(next.streams()).containsExactly(stream("2")));
        } finally {
            successor.stop();
        }
    }

    private void start() {
        JdbcClient.create(store.dataSource)
                .sql("create table noted (stream text not null)")
                .update();
        processing.add(consumer);
        processing.start();
    }

    private void place(String orderId) {
        store.channelOrders.handleNew(StreamId.of(Orders.key(orderId)), Orders.place(orderId));
    }

    private void burnPositions(int count) {
        JdbcClient.create(store.dataSource)
                .sql(
                        "select max(nextval(pg_get_serial_sequence('domain_event', 'global_index')))"
                                + " from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private static String stream(String orderId) {
        return StreamId.of(Orders.key(orderId)).value();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private final class Recording implements EventConsumer {

        private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public void consume(List<RecordedEvent> batch) {
            JdbcClient jdbc = JdbcClient.create(store.dataSource);
            batch.forEach(
                    event ->
                            jdbc.sql("insert into noted values (:stream)")
                                    .param("stream", event.stream().value())
                                    .update());
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("asked to fail");
            }
            seen.addAll(batch);
        }

        List<String> streams() {
            return seen.stream().map(event -> event.stream().value()).toList();
        }
    }
}
