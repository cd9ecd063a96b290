package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.command.reading.CommandReader;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandLanesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AccountName ACCOUNT = new AccountName("lojademo");
    private static final TopicPartition PARTITION = partition(ACCOUNT, 0);

    private static final AccountName STRANGE = new AccountName("nobodys");

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Set<TopicPartition> paused = ConcurrentHashMap.newKeySet();
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final FloodedCommands commands = new FloodedCommands(begun::add);
    private final Admin admin = TestTopics.admin();
    private final AccountTurns turns = new AccountTurns();
    private final CommandMeters meters =
            new CommandMeters(new SimpleMeterRegistry(), InstantSource.system());
    private volatile RegisteredAccounts accounts = _ -> true;
    private final CommandAdmission admission =
            new CommandAdmission(name -> accounts.contains(name), InstantSource.system());
    private final CommandLanes lanes =
            new CommandLanes(
                    new PartitionFlow(paused::add, paused::remove),
                    turns,
                    new CommandAttempts(
                            admission,
                            new CommandHandling(
                                    new CommandReader(900_000, FiscalPolicies.DEFAULT),
                                    commands,
                                    new DeadLetters(
                                            MockProducer::new,
                                            new AccountTopics(admin, TestTopics.SETTINGS)),
                                    meters),
                            meters,
                            InstantSource.system()));
    private final FailedCommits failed =
            new FailedCommits(lanes::positions, InstantSource.system());

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_partition_pauses_until_what_came_of_it_is_handled() {
        CountDownLatch released = new CountDownLatch(1);
        commands.hang(ACCOUNT, released);
        deliver(7);
        deliver(8);
        assertThat(paused).containsExactly(PARTITION);
        assertThat(acknowledged).isEmpty();

        released.countDown();
        await().atMost(PATIENCE).until(paused::isEmpty);

        assertThat(acknowledged).last().isEqualTo(8L);
    }

    @Test
    void what_ends_after_its_partition_was_taken_away_is_not_acknowledged() {
        CountDownLatch released = new CountDownLatch(1);
        deliver(7);
        await().atMost(PATIENCE).until(paused::isEmpty);
        commands.hang(ACCOUNT, released);
        deliver(8);
        await().atMost(PATIENCE).until(() -> begun.contains("c-8"));

        lanes.onPartitionsRevokedBeforeCommit(consumer, List.of(PARTITION));
        assertThat(paused).isEmpty();
        released.countDown();
        await().atMost(PATIENCE).until(() -> commands.handled(ACCOUNT) == 2);
        awaitEndOfTurns();

        assertThat(acknowledged).containsExactly(7L);
    }

    @Test
    void a_partition_that_comes_back_goes_on() {
        deliver(7);
        await().atMost(PATIENCE).until(paused::isEmpty);
        lanes.onPartitionsRevokedBeforeCommit(consumer, List.of(PARTITION));

        deliver(8);

        await().atMost(PATIENCE).until(() -> acknowledged.contains(8L));
    }

    @Test
    void a_commit_that_failed_is_repeated_with_what_is_handled_by_now() {
        consumer.assign(List.of(PARTITION));
        deliver(7);
        await().atMost(PATIENCE).until(paused::isEmpty);

        fail(7);

        assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION))
                .isEqualTo(new OffsetAndMetadata(8));
    }

    @Test
    void a_commit_of_a_partition_that_was_taken_away_is_not_repeated() {
        consumer.assign(List.of(PARTITION));
        deliver(7);
        await().atMost(PATIENCE).until(paused::isEmpty);
        lanes.onPartitionsRevokedBeforeCommit(consumer, List.of(PARTITION));

        fail(7);

        assertThat(consumer.committed(Set.of(PARTITION)).get(PARTITION)).isNull();
    }

    @Test
    void who_is_not_registered_takes_no_turn() {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(8);
        accounts =
                account -> {
                    if (account.equals(ACCOUNT)) {
                        return true;
                    }
                    asked.countDown();
                    hang(released);
                    return false;
                };
        for (int i = 0; i < 8; i++) {
            deliver(partition(new AccountName("nobodys-" + i), 0), 7);
        }
        await().atMost(PATIENCE).until(() -> asked.getCount() == 0);

        deliver(8);

        await().atMost(PATIENCE).until(() -> acknowledged.contains(8L));
        released.countDown();
        lanes.close();
    }

    @Test
    void a_partition_that_is_taken_away_waits_for_no_registration_any_more() {
        accounts = _ -> false;
        TopicPartition strange = partition(STRANGE, 0);
        deliver(strange, 7);
        await().atMost(PATIENCE).until(() -> admission.waiting().containsKey(STRANGE));

        lanes.onPartitionsRevokedBeforeCommit(consumer, List.of(strange));

        await().atMost(PATIENCE).until(() -> admission.waiting().isEmpty());
        assertThat(paused).isEmpty();
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void commands_wait_while_nobody_can_tell_who_is_registered() {
        accounts =
                _ -> {
                    throw new StorageUnavailable("away", new Exception());
                };
        deliver(7);
        await().atMost(PATIENCE).until(() -> paused.contains(PARTITION));
        assertThat(begun).isEmpty();

        accounts = _ -> true;

        await().atMost(PATIENCE).until(() -> acknowledged.contains(7L));
        assertThat(admission.waiting()).isEmpty();
    }

    @Test
    void nothing_begins_after_the_end() {
        lanes.close();

        deliver(7);

        assertThat(paused).isEmpty();
    }

    private void fail(long offset) {
        failed.onComplete(
                Map.of(PARTITION, new OffsetAndMetadata(offset)),
                new RetriableCommitFailedException("away"));
        failed.setupThreadState(consumer);
    }

    /** An account that gets all its turns at once has none under way. */
    private void awaitEndOfTurns() {
        boolean _ = turns.take(ACCOUNT, () -> turns.take(ACCOUNT, () -> true));
    }

    private static void hang(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TopicPartition partition(AccountName account, int number) {
        return new TopicPartition(new TopicFamily(account).commands(), number);
    }

    private void deliver(long offset) {
        deliver(PARTITION, offset);
    }

    private void deliver(TopicPartition partition, long offset) {
        String command =
                "{\"commandId\":\"c-%d\",\"type\":\"acknowledge\",\"orderId\":\"FRD-1\"}"
                        .formatted(offset);
        lanes.onMessage(
                new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        offset,
                        "FRD-1".getBytes(UTF_8),
                        command.getBytes(UTF_8)),
                () -> acknowledged.add(offset));
    }
}
