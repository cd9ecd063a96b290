package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReadingInCommitOrderTest {

    private final EventStoreFixture store = new EventStoreFixture();
    private final Recording consumer = new Recording();
    private final EventProcessing processing = store.processing("node-1");

    @BeforeEach
    void start() {
        sql("create table noted (stream text not null)");
        processing.add(consumer);
        processing.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        processing.stop();
        sql("drop table noted");
        sql("drop function if exists hold_commit() cascade");
        store.close();
    }

    @Test
    void an_event_whose_commit_takes_longer_than_any_timeout_is_still_delivered() throws Exception {
        holdCommitsOf("slow");
        Thread slow;
        try (Connection gate = store.dataSource.getConnection()) {
            lock(gate, "pg_advisory_lock");
            slow = Thread.ofVirtual().start(() -> place("slow"));
            await().until(this::isCommitHeld);
            place("quick");
            burnPositions(20_000);

            await().during(Duration.ofSeconds(2)).until(() -> consumer.streams().isEmpty());
            lock(gate, "pg_advisory_unlock");
        }
        slow.join();

        await().untilAsserted(
                        () ->
                                assertThat(consumer.streams())
                                        .containsExactly(stream("slow"), stream("quick")));
    }

    @Test
    void a_batch_that_fails_is_taken_again_and_leaves_nothing_behind() {
        consumer.failures.set(3);

        place("1");

        await().untilAsserted(() -> assertThat(consumer.streams()).containsExactly(stream("1")));
        await().untilAsserted(() -> assertThat(count("select count(*) from noted")).isEqualTo(1));
    }

    /** A check that PostgreSQL makes at the commit waits for a lock that the test has. */
    private void holdCommitsOf(String orderId) {
        sql(
                """
                create function hold_commit() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(1);
                    return null;
                end $$
                """);
        sql(
                """
                create constraint trigger hold_commit after insert on domain_event
                deferrable initially deferred for each row
                when (new.aggregate_identifier = '%s') execute function hold_commit()
                """
                        .formatted(stream(orderId)));
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select " + function + "(1)");
        }
    }

    private boolean isCommitHeld() {
        return count(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database"
                                + " where datname = current_database())")
                == 1;
    }

    private void place(String orderId) {
        assertThat(
                        store.channelOrders
                                .handleNew(StreamId.of(Orders.key(orderId)), Orders.place(orderId))
                                .decision())
                .isNotNull();
    }

    private void burnPositions(int numbers) {
        assertThat(
                        count(
                                "select max(nextval(pg_get_serial_sequence('domain_event',"
                                        + " 'global_index'))) from generate_series(1, "
                                        + numbers
                                        + ")"))
                .isPositive();
    }

    private void sql(String text) {
        JdbcClient.create(store.dataSource).sql(text).update();
    }

    private long count(String query) {
        return JdbcClient.create(store.dataSource).sql(query).query(Long.class).single();
    }

    private static String stream(String orderId) {
        return StreamId.of(Orders.key(orderId)).value();
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
