package io.trapiche.adapter.erp.export;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.PositionsTopic;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.tracing.Traces;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/** Exports to the broker that all tests share; each test takes segments of its own. */
public final class TestExports {

    public static final int SEGMENTS = 100;

    private static final AtomicInteger LAST = new AtomicInteger();

    private TestExports() {}

    public static int freshSegment() {
        return LAST.getAndIncrement();
    }

    static PositionsTopic positions(Admin admin) {
        return new PositionsTopic(admin, TestTopics.SETTINGS, SEGMENTS);
    }

    static KafkaEventExport.Surroundings surroundings(
            Admin admin, EventLog log, AccountTopics topics) {
        return new KafkaEventExport.Surroundings(
                positions(admin),
                topics,
                RememberedStates.ofOrders(log, 2),
                Samples.CONTENTS,
                new HeldAccounts(InstantSource.system()),
                Traces.none());
    }

    /** Looks at the topics before every write. */
    static EventExport export(
            Admin admin, EventLog log, SegmentProducers producers, ExportSettings settings) {
        return new KafkaEventExport(
                producers,
                TestTopics.connection(),
                surroundings(
                        admin, log, new AccountTopics(admin, TestTopics.SETTINGS, Duration.ZERO)),
                settings);
    }

    public static EventExport export(Admin admin, EventLog log) {
        return export(
                admin, log, SegmentProducers.of(TestTopics.connection()), ExportSettings.DEFAULT);
    }
}
