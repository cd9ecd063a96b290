package io.trapiche.adapter.erp.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventExport;
import io.trapiche.application.events.port.EventExport.Segment;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.tracing.Traces;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a failing write is laid to, when the topics themselves look sound. */
class RefusedRecordsTest {

    private final Admin admin = TestTopics.admin();
    private final ListedEvents log = new ListedEvents();
    private final AccountName account = TestTopics.newAccount();
    private final AccountName other = TestTopics.newAccount();
    private final BreakingProducers producers =
            new BreakingProducers(SegmentProducers.of(TestTopics.connection()));
    private final HeldAccounts held = new HeldAccounts(InstantSource.system());
    private final int segment = TestExports.freshSegment();

    @AfterEach
    void close() {
        admin.close();
    }

    static List<ApiException> refusals() {
        return List.of(
                new TopicAuthorizationException(Set.of("one")), new TimeoutException("expired"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_account_whose_records_alone_are_refused_is_held(ApiException refusal) {
        producers.refuse(new TopicFamily(account).results()::equals, refusal);
        record(account);
        record(other);
        try (Segment opened = export().open(segment)) {
            opened.write(log.after(EventPosition.START, 100), log.head());

            assertThat(opened.position()).isEqualTo(log.head());
            assertThat(held.all()).extracting(HeldAccount::account).containsExactly(account);
        }
        assertThat(TestTopics.read(new TopicFamily(other).orders())).isNotEmpty();
        assertThat(TestTopics.read(new TopicFamily(account).orders())).isEmpty();
    }

    @Test
    void nobody_is_held_while_kafka_takes_nothing_at_all() {
        producers.refuse(_ -> true, new TimeoutException("expired"));
        record(account);
        try (Segment opened = export().open(segment)) {
            assertThatThrownBy(() -> opened.write(log.after(EventPosition.START, 100), log.head()))
                    .isInstanceOf(WriteAborted.class);
        }
        assertThat(held.all()).isEmpty();
        try (Segment opened = export().open(segment)) {
            assertThat(opened.position()).isEqualTo(EventPosition.START);
            assertThat(opened.owed()).isNull();
        }
    }

    private EventExport export() {
        return new KafkaEventExport(
                producers,
                TestTopics.connection(),
                new KafkaEventExport.Surroundings(
                        TestExports.positions(admin),
                        new AccountTopics(admin, TestTopics.SETTINGS, Duration.ZERO),
                        RememberedStates.ofOrders(log, 2),
                        Samples.CONTENTS,
                        held,
                        Traces.none()),
                new ExportSettings(Duration.ofHours(1), Duration.ofHours(1)));
    }

    private void record(AccountName owner) {
        OmsOrderRef ref = new OmsOrderRef(owner, new OrderId("FRD-1"));
        Samples.record(log, StreamId.of(ref), Samples.omsOrder(ref));
    }
}
