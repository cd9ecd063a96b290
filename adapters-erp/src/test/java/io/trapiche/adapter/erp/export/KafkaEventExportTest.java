package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.testkit.erp.EventExportContract;
import io.trapiche.testkit.erp.ListedEvents;
import io.trapiche.testkit.erp.WriteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;

class KafkaEventExportTest extends EventExportContract {

    private final Admin admin = TestTopics.admin();
    private final BreakingProducers producers =
            new BreakingProducers(SegmentProducers.of(TestTopics.connection()));

    private final Map<AccountName, List<Exported>> deleted = new HashMap<>();

    @AfterEach
    void close() {
        admin.close();
    }

    @Override
    protected EventExport export(ListedEvents events) {
        return TestExports.export(
                admin, events, producers, new ExportSettings(Duration.ofHours(1), Duration.ZERO));
    }

    @Override
    protected int freshSegment() {
        return TestExports.freshSegment();
    }

    @Override
    protected List<Exported> exported(AccountName account) {
        List<Exported> all = new ArrayList<>(deleted.getOrDefault(account, List.of()));
        if (TestTopics.exists(admin, new TopicFamily(account).orders())) {
            all.addAll(inTopic(account));
        }
        return all;
    }

    private static List<Exported> inTopic(AccountName account) {
        return TestTopics.read(new TopicFamily(account).orders()).stream()
                .map(KafkaEventExportTest::exported)
                .toList();
    }

    @Override
    protected void hinder(AccountName hindered) {
        deleted.put(hindered, inTopic(hindered));
        TestTopics.delete(admin, new TopicFamily(hindered).orders());
    }

    @Override
    protected void release(AccountName hindered) {
        TestTopics.make(admin, new TopicFamily(hindered).orders());
    }

    private static Exported exported(ConsumerRecord<String, byte[]> record) {
        return new Exported(
                TestTopics.header(record, "ce_id"),
                new StreamId(TestTopics.header(record, "ce_subject")),
                Long.parseLong(TestTopics.header(record, "ce_sequence")) - 1);
    }

    @Override
    protected void failNextWrite(WriteFailure failure) {
        producers.failNext(failure);
    }
}
