package io.trapiche.adapter.postgres.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.application.streams.StreamId;
import io.trapiche.testkit.erp.InMemoryEventExport;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One tail for all who follow, and one transaction for those who write to PostgreSQL. */
class FollowingTogetherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SEGMENTS = 2;
    private static final String WAITING =
            """
            create function waiting() returns trigger language plpgsql as
            $$ begin perform pg_advisory_xact_lock(7); return new; end $$
            """;
    private static final String WHO_STORES =
            """
            create trigger waiting before update of token on event_token for each row
            when (old.processor_name = 'odd') execute function waiting()
            """;

    private final EventStoreFixture store = new EventStoreFixture();
    private final Noting sound = new Noting("sound", store.dataSource);
    private final Noting odd = new Noting("odd", store.dataSource);
    private final Noting other = new Noting("other", store.dataSource);
    private final InMemoryEventExport export = new InMemoryEventExport();
    private final EventProcessing processing = store.processing("node-1");
    private final List<String> placed = new ArrayList<>();

    @BeforeEach
    void start() {
        Noting.createTable(store.dataSource);
        List.of(sound, odd, other).forEach(processing::add);
        processing.add(export, SEGMENTS);
        processing.start();
        placeUntilTogether();
    }

    @AfterEach
    void stop() throws InterruptedException {
        processing.stop();
        Noting.dropTable(store.dataSource);
        store.close();
    }

    @Test
    void an_event_is_read_once_whoever_follows() {
        store.statements.forget();
        int events = 20;

        place(events);

        awaitAll(sound, odd, other);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(export.exported()).hasSameSizeAs(placed));
        assertThat(store.statements.that(NotedStatements.Statement::readsTheLog))
                .isNotEmpty()
                .extracting(NotedStatements.Statement::thread)
                .containsOnly("events-tail");
        assertThat(store.statements.that(NotedStatements.Statement::storesPositions))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(events);
    }

    @Test
    void while_nothing_comes_claims_are_renewed_together() {
        store.statements.forget();

        await().atMost(PATIENCE)
                .until(
                        () ->
                                store.statements.that(s -> s.sql().contains("skip locked")).size()
                                        > 1);

        assertThat(store.statements.that(NotedStatements.Statement::readsTheLog).size())
                .isLessThan(processing.status().size());
        assertThat(store.statements.that(NotedStatements.Statement::writesTokens).size())
                .isLessThan(processing.status().size());
        assertThat(processing.status()).allMatch(FollowerStatus::claimed);
    }

    @Test
    void one_that_fails_is_left_alone_until_it_takes_events_again() {
        odd.first =
                () -> {
                    throw new IllegalStateException("asked to fail");
                };

        place(3);

        awaitAll(sound, other);
        awaitFailure("odd", "IllegalStateException");
        place(1);
        awaitAll(sound, other);
        assertThat(sound.isInGroup()).isTrue();
        odd.first = () -> {};
        awaitAll(odd);
        placeUntilTogether();
        assertThat(processing.status()).extracting(FollowerStatus::failure).containsOnlyNulls();
    }

    @Test
    void one_that_stands_still_holds_up_nobody() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        odd.first = () -> waitFor(over);

        place(3);

        awaitAll(sound, other);
        place(1);
        awaitAll(sound, other);
        assertThat(odd.streams()).hasSizeLessThan(placed.size());
        over.countDown();
        awaitAll(odd);
        placeUntilTogether();
    }

    @Test
    void one_that_waits_for_a_lock_holds_up_nobody() throws SQLException {
        try (Connection holder = store.dataSource.getConnection()) {
            lock(holder, "pg_advisory_lock");
            odd.first =
                    () ->
                            JdbcClient.create(store.dataSource)
                                    .sql("select pg_advisory_xact_lock(7)::text")
                                    .query(String.class)
                                    .single();

            place(3);

            awaitAll(sound, other);
            lock(holder, "pg_advisory_unlock");
        }
        awaitAll(odd);
        placeUntilTogether();
    }

    /** What waits is a transaction with an id: nobody reads past it. */
    @Test
    void one_whose_position_cannot_be_stored_holds_up_nobody() throws SQLException {
        try (Connection holder = store.dataSource.getConnection()) {
            lock(holder, "pg_advisory_lock");
            execute(holder, WAITING);
            execute(holder, WHO_STORES);

            place(3);

            awaitAll(sound, other);
            place(1);
            awaitAll(sound, other);
            assertThat(odd.streams()).hasSizeLessThan(placed.size());
            lock(holder, "pg_advisory_unlock");
            execute(holder, "drop function waiting cascade");
        }
        awaitAll(odd);
        placeUntilTogether();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void lock(Connection connection, String function) throws SQLException {
        execute(connection, "select " + function + "(7)");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitFailure(String name, String kind) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                processing.status().stream()
                                        .filter(status -> status.name().equals(name))
                                        .allMatch(status -> kind.equals(status.failure())));
    }

    private void placeUntilTogether() {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            place(1);
                            awaitAll(sound, odd, other);
                            return sound.isInGroup() && odd.isInGroup() && other.isInGroup();
                        });
    }

    private void place(int orders) {
        for (int i = 0; i < orders; i++) {
            String id = Integer.toString(placed.size());
            StreamId stream = StreamId.of(Orders.key(id));
            assertThat(store.channelOrders.handleNew(stream, Orders.place(id)).decision())
                    .isNotNull();
            placed.add(stream.value());
        }
    }

    /** Each of them has a row for every event, once and in order. */
    private void awaitAll(Noting... consumers) {
        for (Noting consumer : consumers) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(consumer.streams()).isEqualTo(placed));
        }
    }
}
