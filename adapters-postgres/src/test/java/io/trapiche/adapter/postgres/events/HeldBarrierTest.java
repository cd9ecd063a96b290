package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.events.port.EventConsumer;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.testkit.engines.TestDatabase;
import io.trapiche.testkit.engines.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction that somebody else leaves open, in another database of the same cluster. */
class HeldBarrierTest {

    private final EventStoreFixture store = new EventStoreFixture();
    private final TestDatabase elsewhere = TestPostgres.freshDatabase();
    private final Taking consumer = new Taking();
    private final EventProcessing processing = store.processing("node-1");

    @BeforeEach
    void start() {
        processing.add(consumer);
        processing.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        processing.stop();
        store.close();
    }

    @Test
    void who_holds_events_back_is_named_until_it_is_over() throws SQLException {
        try (Connection foreign = elsewhere.dataSource().getConnection()) {
            execute(foreign, "set application_name = 'monthly-report'");
            open(foreign);
            place("1");

            await().until(() -> store.tail.holder() != null);
            assertThat(Objects.requireNonNull(store.tail.holder()).description())
                    .contains("pid " + pid(foreign))
                    .contains("monthly-report")
                    .contains(elsewhere.name())
                    .doesNotContain("report_lines");
            foreign.rollback();
        }

        await().until(() -> store.tail.holder() == null);
        await().until(() -> consumer.seen.size() == 1);
    }

    @Test
    void a_follower_is_as_far_behind_as_its_oldest_event_is_old() throws SQLException {
        try (Connection foreign = elsewhere.dataSource().getConnection()) {
            open(foreign);
            place("1");

            await().until(() -> lag().compareTo(Duration.ofSeconds(1)) > 0);
            foreign.rollback();
        }

        await().until(() -> lag().isZero());
    }

    @Test
    void an_order_is_woken_in_the_transaction_that_records_its_event() throws SQLException {
        try (Connection foreign = elsewhere.dataSource().getConnection()) {
            open(foreign);

            place("1");

            assertThat(store.wakes.wakes())
                    .extracting(wake -> wake.key())
                    .containsExactly(StreamId.of(Orders.key("1")).value());
            assertThat(store.log.after(EventPosition.START, 10)).isEmpty();
            foreign.rollback();
        }
    }

    @Test
    void instances_that_start_together_share_the_followers() throws Exception {
        for (int round = 0; round < 10; round++) {
            Taking shared = new Taking("together-" + round);
            List<EventProcessing> instances =
                    List.of(store.processing("one"), store.processing("two"));
            List<Thread> starting = new CopyOnWriteArrayList<>();
            List<Throwable> failures = new CopyOnWriteArrayList<>();
            for (EventProcessing instance : instances) {
                instance.add(shared);
                Thread thread = Thread.ofPlatform().unstarted(instance::start);
                thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
                starting.add(thread);
            }
            starting.forEach(Thread::start);
            for (Thread thread : starting) {
                thread.join();
            }
            for (EventProcessing instance : instances) {
                instance.stop();
            }
            assertThat(failures).isEmpty();
        }
    }

    private Duration lag() {
        return processing.lags().stream().map(FollowerLag::age).findFirst().orElse(Duration.ZERO);
    }

    private static void open(Connection foreign) throws SQLException {
        foreign.setAutoCommit(false);
        execute(foreign, "create temporary table report_lines (line text)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void place(String orderId) {
        assertThat(
                        store.channelOrders
                                .handleNew(StreamId.of(Orders.key(orderId)), Orders.place(orderId))
                                .decision())
                .isNotNull();
    }

    private static final class Taking implements EventConsumer {

        private final String name;
        private final List<RecordedEvent> seen = new CopyOnWriteArrayList<>();

        Taking() {
            this("taking");
        }

        Taking(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void consume(List<RecordedEvent> batch) {
            seen.addAll(batch);
        }
    }
}
