package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodsOfCommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SLOW = Duration.ofMillis(5);
    private static final int PARTITIONS = TestTopics.SETTINGS.partitions();

    private final Admin admin = TestTopics.admin();
    private final AccountTopics topics = new AccountTopics(admin, TestTopics.SETTINGS);

    /**
     * A partition just made may refuse a producer's first batch and take the second; the first then
     * never fits in again.
     */
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    TestTopics.connection()
                            .with(Map.of(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    private final AccountName flooded = TestTopics.newAccount();
    private final AccountName other = TestTopics.newAccount();
    private final List<CommandListeners> all = new ArrayList<>();

    @BeforeEach
    void makeTopics() {
        topics.ensure(flooded);
        topics.ensure(other);
    }

    @AfterEach
    void stop() {
        all.forEach(CommandListeners::stop);
        producer.close();
        admin.close();
    }

    @Test
    void a_flood_of_one_account_delays_no_other() {
        FloodedCommands commands = slow();
        listen(commands);
        flood(3_000);
        await().atMost(PATIENCE).until(() -> commands.handled(flooded) >= 10);

        send(other, 0, "c-1");
        await().atMost(PATIENCE).until(() -> commands.handled(other) == 1);

        assertThat(commands.handled(flooded)).isLessThan(1_500);
        commands.take(Duration.ZERO);
        awaitAllCommitted(flooded);
        assertThat(commands.ids(flooded)).doesNotHaveDuplicates().hasSize(3_000);
        assertThatEachPartitionKeptItsOrder(commands.ids(flooded));
    }

    @Test
    void commands_that_hang_hold_up_no_other_account() {
        FloodedCommands commands = new FloodedCommands();
        CountDownLatch released = new CountDownLatch(1);
        commands.hang(flooded, released);
        listen(commands);
        flood(30);

        send(other, 0, "c-1");
        await().atMost(PATIENCE).until(() -> commands.handled(other) == 1);

        assertThat(commands.handled(flooded)).isZero();
        released.countDown();
        awaitAllCommitted(flooded);
        assertThat(commands.handled(flooded)).isEqualTo(30);
    }

    @Test
    void a_command_held_back_holds_up_its_partition_alone() {
        Set<String> contended = new HashSet<>(Set.of("c-1"));
        FloodedCommands commands = new FloodedCommands(id -> refuse(contended, id));
        listen(commands);
        flood(30);
        await().atMost(PATIENCE).until(() -> commands.handled(flooded) == 20);

        assertThat(commands.ids(flooded)).allMatch(id -> number(id) % PARTITIONS != 1);
        synchronized (contended) {
            contended.clear();
        }
        awaitAllCommitted(flooded);
        assertThat(commands.handled(flooded)).isEqualTo(30);
        assertThatEachPartitionKeptItsOrder(commands.ids(flooded));
    }

    private void refuse(Set<String> contended, String id) {
        synchronized (contended) {
            if (contended.contains(id)) {
                throw new ConcurrentChange(
                        StreamId.of(new OmsOrderRef(flooded, new OrderId("FRD-1"))),
                        new Exception());
            }
        }
    }

    @Test
    void nothing_is_lost_over_a_restart_in_the_middle_of_a_flood() {
        FloodedCommands commands = slow();
        CommandListeners first = listen(commands);
        flood(1_000);
        await().atMost(PATIENCE).until(() -> commands.handled(flooded) >= 150);

        first.stop();
        assertThat(commands.handled(flooded)).isLessThan(1_000);
        listen(commands);
        commands.take(Duration.ZERO);
        awaitAllCommitted(flooded);

        assertThatNothingIsMissing(commands.ids(flooded), 1_000);
        assertThatEachPartitionKeptItsOrder(commands.ids(flooded));
    }

    @Test
    void nothing_is_lost_when_partitions_go_to_a_second_consumer_and_back() {
        FloodedCommands first = slow();
        FloodedCommands second = slow();
        CommandListeners leaving = listen(first);
        flood(6_000);
        await().atMost(PATIENCE).until(() -> first.handled(flooded) >= 150);

        CommandListeners coming = listen(second);
        await().atMost(PATIENCE).until(() -> second.handled(flooded) >= 50);
        leaving.stop();
        second.take(Duration.ZERO);
        awaitAllCommitted(flooded);
        coming.stop();

        List<String> both = new ArrayList<>(first.ids(flooded));
        both.addAll(second.ids(flooded));
        assertThatNothingIsMissing(both, 6_000);
        assertThatEachPartitionKeptItsOrder(second.ids(flooded));
    }

    private static FloodedCommands slow() {
        FloodedCommands commands = new FloodedCommands();
        commands.take(SLOW);
        return commands;
    }

    private CommandListeners listen(FloodedCommands commands) {
        CommandListeners listeners =
                new CommandListeners(
                        TestTopics.connection(),
                        topics,
                        new CommandAdmission(_ -> true, InstantSource.system()),
                        commands,
                        FiscalPolicies.DEFAULT,
                        new CommandSettings(1, Duration.ofMillis(300), 900_000),
                        new CommandMeters(new SimpleMeterRegistry(), InstantSource.system()),
                        InstantSource.system());
        listeners.start();
        all.add(listeners);
        return listeners;
    }

    /** Command {@code c-i} goes to partition {@code i} modulo their number. */
    private void flood(int number) {
        for (int i = 0; i < number; i++) {
            send(flooded, i % PARTITIONS, "c-" + i);
        }
        producer.flush();
    }

    private void send(AccountName account, int partition, String id) {
        String command =
                "{\"commandId\":\"%s\",\"type\":\"acknowledge\",\"orderId\":\"FRD-1\"}"
                        .formatted(id);
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                new TopicFamily(account).commands(),
                                partition,
                                "FRD-1".getBytes(UTF_8),
                                command.getBytes(UTF_8)));
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    private static void assertThatNothingIsMissing(List<String> ids, int number) {
        assertThat(new HashSet<>(ids))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, number).mapToObj(i -> "c-" + i).toList());
    }

    /** What is repeated does not count. */
    private static void assertThatEachPartitionKeptItsOrder(List<String> ids) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int own = partition;
            assertThat(ids.stream().distinct().map(FloodsOfCommandsTest::number))
                    .filteredOn(number -> number % PARTITIONS == own)
                    .isSorted();
        }
    }

    private void awaitAllCommitted(AccountName account) {
        await().atMost(PATIENCE).until(() -> committed(account).equals(ends(account)));
    }

    private List<Long> committed(AccountName account)
            throws ExecutionException, InterruptedException {
        var committed =
                admin.listConsumerGroupOffsets("trapiche-erp-commands")
                        .partitionsToOffsetAndMetadata()
                        .get();
        return partitions(account).stream()
                .map(committed::get)
                .map(position -> position == null ? 0L : position.offset())
                .toList();
    }

    private List<Long> ends(AccountName account) throws ExecutionException, InterruptedException {
        List<Long> ends = new ArrayList<>();
        for (TopicPartition partition : partitions(account)) {
            ends.add(
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset());
        }
        return ends;
    }

    private static List<TopicPartition> partitions(AccountName account) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(i -> new TopicPartition(new TopicFamily(account).commands(), i))
                .toList();
    }
}
