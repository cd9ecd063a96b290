package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.MissingTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.adapter.erp.topics.TopicFault;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventExport.Owed;
import io.trapiche.application.events.port.EventExport.Segment;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Topics that are gone, or take nothing, against the broker itself. */
class HoldingAccountsTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final int ALL = 1000;

    private final Admin admin = TestTopics.admin();
    private final ListedEvents log = new ListedEvents();
    private final AccountName account = TestTopics.newAccount();
    private final AccountName other = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);
    private final TopicFamily others = new TopicFamily(other);
    private final int segment = TestExports.freshSegment();
    private final HeldAccounts held = new HeldAccounts(InstantSource.system());

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void a_deleted_topic_holds_up_its_own_account_and_is_named() {
        EventExport export = export(MissingTopics.WAIT, Duration.ZERO);
        List<ConsumerRecord<String, byte[]>> before;
        try (Segment opened = export.open(segment)) {
            record(account, "1", 3);
            record(other, "1", 1);
            writeOn(opened);
            before = TestTopics.read(family.orders());
            TestTopics.delete(admin, family.orders());
            record(account, "2", 4);
            record(other, "2", 2);
            writeOn(opened);

            assertThat(opened.owed()).isNull();
            assertThat(sequences(others.orders())).hasSize(3);
            assertThat(held.all())
                    .singleElement()
                    .satisfies(
                            one -> {
                                assertThat(one.account()).isEqualTo(account);
                                assertThat(one.fault())
                                        .extracting(TopicFault::topic, TopicFault::what)
                                        .containsExactly(
                                                family.orders(), "does not exist any more");
                            });
            TestTopics.make(admin, family.orders());
            makeUp(opened, ALL);
            assertThat(held.all()).isEmpty();
        }
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(before);
        all.addAll(TestTopics.read(family.orders()));
        assertThat(all)
                .extracting(record -> TestTopics.header(record, "ce_id"))
                .containsExactlyInAnyOrderElementsOf(ids(account));
        assertThat(all)
                .filteredOn(record -> record.key().equals("FRD-2"))
                .extracting(HoldingAccountsTest::sequence)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(TestTopics.read(family.orderState()))
                .filteredOn(record -> record.key().equals("FRD-2"))
                .last()
                .extracting(HoldingAccountsTest::sequence)
                .isEqualTo(4L);
    }

    @Test
    void a_deletion_that_nobody_saw_yet_holds_the_others_up_for_seconds_only() {
        EventExport export = export(MissingTopics.WAIT, NEVER);
        try (Segment opened = export.open(segment)) {
            record(account, "1", 1);
            record(other, "1", 1);
            writeOn(opened);
            TestTopics.delete(admin, family.orders());
            record(account, "1", 1);
            record(other, "1", 1);
            long began = System.nanoTime();
            writeOn(opened);

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofMillis(3L * SegmentProducers.PATIENCE_MILLIS));
        }
        assertThat(sequences(others.orders())).containsExactly(1L, 2L);
        assertThat(sequences(family.orderState())).containsExactly(1L);
    }

    @Test
    void whoever_dies_while_catching_up_leaves_the_rest_to_the_next() {
        EventExport export = export(MissingTopics.WAIT, Duration.ZERO);
        record(account, "1", 1);
        Segment died = export.open(segment);
        writeOn(died);
        TestTopics.delete(admin, family.orders());
        record(account, "1", 6);
        writeOn(died);

        Segment diedToo = export.open(segment);
        record(account, "1", 1);
        writeOn(diedToo);
        assertThat(diedToo.owed()).isNull();
        TestTopics.make(admin, family.orders());
        makeUpOnce(diedToo, 2);
        makeUpOnce(diedToo, 2);

        try (Segment opened = export.open(segment)) {
            record(account, "1", 1);
            writeOn(opened);
            makeUp(opened, 3);
            record(account, "1", 1);
            writeOn(opened);
            assertThat(opened.owed()).isNull();
        }
        died.close();
        diedToo.close();
        assertThat(sequences(family.orders())).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void a_deleted_topic_is_not_made_again_by_a_restart() {
        record(account, "1", 1);
        try (Segment opened = export(MissingTopics.WAIT, Duration.ZERO).open(segment)) {
            writeOn(opened);
        }
        TestTopics.delete(admin, family.orders());
        topics(MissingTopics.WAIT, NEVER).ensure(account);
        record(account, "1", 1);
        try (Segment opened = export(MissingTopics.WAIT, Duration.ZERO).open(segment)) {
            writeOn(opened);
            assertThat(held.all()).extracting(HeldAccount::account).containsExactly(account);
        }
        family.exported().stream()
                .filter(topic -> TestTopics.exists(admin, topic))
                .forEach(topic -> TestTopics.delete(admin, topic));
        try (Segment opened = export(MissingTopics.WAIT, Duration.ZERO).open(segment)) {
            assertThat(opened.owed()).as("held, so it is not new").isNull();
            assertThat(TestTopics.exists(admin, family.orders())).isFalse();
        }
    }

    @Test
    void by_the_other_rule_a_deleted_topic_is_made_again_as_it_was() throws Exception {
        EventExport export = export(MissingTopics.RECREATE, Duration.ZERO);
        try (Segment opened = export.open(segment)) {
            record(account, "1", 1);
            writeOn(opened);
            TestTopics.delete(admin, family.orders());
            record(account, "1", 2);
            writeOn(opened);

            assertThat(held.all()).isEmpty();
        }
        assertThat(sequences(family.orders())).containsExactly(2L, 3L);
        assertThat(TestTopics.config(admin, family.orders(), "retention.ms")).isEqualTo("86400000");
    }

    @Test
    void the_other_rule_also_frees_who_is_held_already() {
        record(account, "1", 1);
        try (Segment opened = export(MissingTopics.WAIT, Duration.ZERO).open(segment)) {
            writeOn(opened);
            TestTopics.delete(admin, family.orders());
            record(account, "1", 2);
            writeOn(opened);
        }
        try (Segment opened = export(MissingTopics.RECREATE, Duration.ZERO).open(segment)) {
            makeUp(opened, ALL);
        }
        assertThat(sequences(family.orders())).containsExactly(2L, 3L);
    }

    @Test
    void a_topic_too_small_for_a_record_holds_up_its_own_account() throws Exception {
        EventExport export = export(MissingTopics.WAIT, Duration.ZERO);
        try (Segment opened = export.open(segment)) {
            record(account, "1", 1);
            record(other, "1", 1);
            writeOn(opened);
            TestTopics.configure(admin, family.orders(), "max.message.bytes", "100");
            record(account, "1", 1);
            record(other, "1", 1);
            writeOn(opened);

            assertThat(held.all())
                    .singleElement()
                    .extracting(one -> one.fault() == null ? "" : one.fault().what())
                    .asString()
                    .contains("RecordTooLarge");
            makeUpOnce(opened, ALL);
            assertThat(opened.owed()).as("to be tried again").isNotNull();

            TestTopics.configure(admin, family.orders(), "max.message.bytes", "1000000");
            record(account, "1", 1);
            writeOn(opened);
            makeUp(opened, ALL);
            assertThat(held.all()).isEmpty();
        }
        assertThat(sequences(others.orders())).containsExactly(1L, 2L);
        assertThat(sequences(family.orders())).containsExactly(1L, 2L, 3L);
    }

    private AccountTopics topics(MissingTopics missing, Duration pause) {
        return new AccountTopics(admin, TestTopics.settings(missing), pause);
    }

    private EventExport export(MissingTopics missing, Duration pause) {
        return new KafkaEventExport(
                SegmentProducers.of(TestTopics.connection()),
                TestTopics.connection(),
                new KafkaEventExport.Surroundings(
                        TestExports.positions(admin),
                        topics(missing, pause),
                        RememberedStates.ofOrders(log, 2),
                        Samples.CONTENTS,
                        held,
                        Traces.none()),
                new ExportSettings(NEVER, Duration.ZERO));
    }

    private void record(AccountName owner, String order, int howMany) {
        OmsOrderRef ref = new OmsOrderRef(owner, new OrderId("FRD-" + order));
        StreamId stream = StreamId.of(ref);
        int recorded = log.ofStream(stream, 0, ALL).size();
        Samples.record(log, stream, Samples.omsOrder(ref).subList(recorded, recorded + howMany));
    }

    private void writeOn(Segment opened) {
        List<RecordedEvent> events = log.after(opened.position(), ALL);
        opened.write(events, log.head());
    }

    private void makeUp(Segment opened, int batch) {
        while (opened.owed() != null) {
            makeUpOnce(opened, batch);
        }
    }

    private void makeUpOnce(Segment opened, int batch) {
        Owed owed = Objects.requireNonNull(opened.owed(), "nothing owed");
        List<RecordedEvent> page = log.ofAccount(owed.account(), owed.after(), batch);
        opened.writeOwed(
                owed, page, page.size() < batch ? opened.position() : page.getLast().position());
    }

    private List<String> ids(AccountName owner) {
        return log.after(EventPosition.START, ALL).stream()
                .filter(event -> event.stream().account().equals(owner))
                .map(RecordedEvent::eventId)
                .toList();
    }

    private static List<Long> sequences(String topic) {
        return TestTopics.read(topic).stream().map(HoldingAccountsTest::sequence).toList();
    }

    private static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(TestTopics.header(record, "ce_sequence"));
    }
}
