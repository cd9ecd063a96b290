package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventExport.Segment;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaSegmentTest {

    private static final ExportSettings RARELY =
            new ExportSettings(Duration.ofHours(1), Duration.ZERO);
    private static final ExportSettings ALWAYS = new ExportSettings(Duration.ZERO, Duration.ZERO);

    private final Admin admin = TestTopics.admin();
    private final SegmentProducers producers = SegmentProducers.of(TestTopics.connection());
    private final ListedEvents log = new ListedEvents();
    private final AccountName account = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);
    private final int segment = TestExports.freshSegment();

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_plain_consumer_reads_cloudevents_in_binary_mode() {
        List<RecordedEvent> events = recordOrder();
        try (Segment opened = export(RARELY).open(segment)) {
            opened.write(events, log.head());
        }

        ConsumerRecord<String, byte[]> first = TestTopics.read(family.orders()).getFirst();

        assertThat(first.key()).isEqualTo("FRD-1");
        assertThat(
                        Map.of(
                                "ce_specversion", TestTopics.header(first, "ce_specversion"),
                                "ce_id", TestTopics.header(first, "ce_id"),
                                "ce_type", TestTopics.header(first, "ce_type"),
                                "ce_source", TestTopics.header(first, "ce_source"),
                                "ce_subject", TestTopics.header(first, "ce_subject"),
                                "ce_time", TestTopics.header(first, "ce_time"),
                                "ce_sequence", TestTopics.header(first, "ce_sequence"),
                                "content-type", TestTopics.header(first, "content-type")))
                .isEqualTo(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", events.getFirst().eventId(),
                                "ce_type", "io.trapiche.oms-order.recorded.v1",
                                "ce_source", "/trapiche/accounts/" + account,
                                "ce_subject", "oms-order/" + account + "/FRD-1",
                                "ce_time", "2026-03-02T12:00:00Z",
                                "ce_sequence", "00000000000000000001",
                                "content-type", "application/json"));
        assertThat(TestTopics.json(first).path("account").stringValue()).isEqualTo(account.value());
    }

    @Test
    void states_and_results_leave_with_the_events() {
        List<RecordedEvent> events = recordOrder();
        try (Segment opened = export(RARELY).open(segment)) {
            opened.write(events, log.head());
        }

        List<ConsumerRecord<String, byte[]>> states = TestTopics.read(family.orderState());
        assertThat(states).hasSize(1);
        assertThat(states.getFirst().key()).isEqualTo("FRD-1");
        assertThat(TestTopics.header(states.getFirst(), "ce_id"))
                .isEqualTo(events.getLast().eventId() + "-state");
        assertThat(TestTopics.read(family.results())).hasSize(11);
    }

    @Test
    void a_quiet_segment_writes_its_position_only_now_and_then() {
        try (Segment opened = export(RARELY).open(segment)) {
            opened.write(List.of(), new EventPosition(5, 1));
            assertThat(opened.position()).isEqualTo(new EventPosition(5, 1));
        }
        try (Segment opened = export(ALWAYS).open(segment)) {
            assertThat(opened.position()).isEqualTo(EventPosition.START);
            opened.write(List.of(), new EventPosition(6, 1));
        }
        try (Segment opened = export(RARELY).open(segment)) {
            assertThat(opened.position()).isEqualTo(new EventPosition(6, 1));
        }
    }

    @Test
    void finds_its_position_behind_many_aborted_transactions() {
        try (Segment opened = export(ALWAYS).open(segment)) {
            opened.write(List.of(), new EventPosition(6, 1));
        }
        SegmentPositions positions =
                new SegmentPositions(TestTopics.connection(), TestExports.positions(admin));
        try (Producer<String, byte[]> producer = producers.create(segment)) {
            producer.initTransactions();
            for (int i = 0; i < 40; i++) {
                producer.beginTransaction();
                var _ =
                        producer.send(
                                positions.record(
                                        segment, SegmentProgress.at(new EventPosition(7 + i, 1))));
                producer.flush();
                producer.abortTransaction();
            }
        }

        try (Segment opened = export(RARELY).open(segment)) {
            assertThat(opened.position()).isEqualTo(new EventPosition(6, 1));
        }
    }

    @Test
    void what_a_dead_owner_left_open_is_never_seen() {
        List<RecordedEvent> events = recordOrder();
        EventExport export = export(RARELY);
        try (Segment opened = export.open(segment)) {
            opened.write(events.subList(0, 1), events.getFirst().position());
        }
        Producer<String, byte[]> dead = producers.create(segment);
        dead.initTransactions();
        dead.beginTransaction();
        Samples.encoder(log, 10)
                .encode(events.subList(1, 4))
                .forEach(
                        record -> {
                            var _ = dead.send(record);
                        });
        dead.flush();

        try (Segment opened = export.open(segment)) {
            assertThat(opened.position()).isEqualTo(events.getFirst().position());
            opened.write(events.subList(1, events.size()), log.head());
        }
        assertThatThrownBy(dead::commitTransaction).isInstanceOf(RuntimeException.class);
        dead.close(Duration.ZERO);

        assertThat(TestTopics.read(family.orders()))
                .extracting(record -> TestTopics.header(record, "ce_id"))
                .containsExactlyElementsOf(events.stream().map(RecordedEvent::eventId).toList());
        assertThat(TestTopics.read(family.orders(), "read_uncommitted")).hasSize(events.size() + 3);
    }

    @Test
    void refuses_segments_there_are_not() {
        assertThatThrownBy(() -> export(RARELY).open(TestExports.SEGMENTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private EventExport export(ExportSettings settings) {
        return TestExports.export(admin, log, producers, settings);
    }

    private List<RecordedEvent> recordOrder() {
        OmsOrderRef ref = new OmsOrderRef(account, new OrderId("FRD-1"));
        return Samples.record(log, StreamId.of(ref), Samples.omsOrder(ref));
    }
}
