package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.port.EventExport.Segment;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What docs tell of a transaction that somebody else leaves open on an account's topic. */
class ForeignTransactionTest {

    private final Admin admin = TestTopics.admin();
    private final ListedEvents log = new ListedEvents();
    private final AccountName account = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);
    private final OmsOrderRef order = new OmsOrderRef(account, new OrderId("FRD-1"));

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void hides_what_is_exported_after_it_until_an_admin_ends_it() throws Exception {
        List<RecordedEvent> events =
                Samples.record(log, StreamId.of(order), Samples.omsOrder(order));
        try (Segment opened = TestExports.export(admin, log).open(TestExports.freshSegment());
                Producer<String, byte[]> foreign = foreign()) {
            opened.write(events.subList(0, 2), events.get(1).position());
            TopicPartition partition = partition();
            foreign.initTransactions();
            foreign.beginTransaction();
            foreign.send(
                            new ProducerRecord<>(
                                    partition.topic(), partition.partition(), "x", new byte[1]))
                    .get();

            opened.write(events.subList(2, events.size()), log.head());
            assertThat(opened.position()).as("the export goes on").isEqualTo(log.head());
            assertThat(opened.owed()).as("nobody is held").isNull();
            assertThat(TestTopics.committedNow(family.orders()))
                    .as("what a consumer sees")
                    .hasSize(2);

            ProducerState hanging = hanging(partition);
            abort(partition, hanging);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> TestTopics.committedNow(family.orders()).size() == events.size());
        }
        assertThat(TestTopics.committedNow(family.orders()))
                .extracting(record -> TestTopics.header(record, "ce_id"))
                .containsExactlyElementsOf(events.stream().map(RecordedEvent::eventId).toList());
    }

    private TopicPartition partition() {
        int partition = TestTopics.read(family.orders()).getFirst().partition();
        return new TopicPartition(family.orders(), partition);
    }

    /** As {@code kafka-transactions.sh describe-producers} shows it. */
    private ProducerState hanging(TopicPartition partition) throws Exception {
        return admin
                .describeProducers(List.of(partition))
                .partitionResult(partition)
                .get()
                .activeProducers()
                .stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** As {@code kafka-transactions.sh abort} does. */
    private void abort(TopicPartition partition, ProducerState hanging) throws Exception {
        admin.abortTransaction(
                        new AbortTransactionSpec(
                                partition,
                                hanging.producerId(),
                                (short) hanging.producerEpoch(),
                                hanging.coordinatorEpoch().orElse(0)))
                .all()
                .get();
    }

    private Producer<String, byte[]> foreign() {
        return new KafkaProducer<>(
                TestTopics.connection()
                        .with(
                                Map.of(
                                        "transactional.id",
                                        "foreign-" + account,
                                        "transaction.timeout.ms",
                                        600_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
