package io.trapiche.adapter.erp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.trapiche.adapter.erp.TestTopics;
import io.trapiche.adapter.erp.export.TestExports;
import io.trapiche.adapter.erp.export.message.ResultMeters;
import io.trapiche.adapter.erp.topics.AccountTopics;
import io.trapiche.adapter.erp.topics.TopicFamily;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.EventPosition;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.instructing.ErpCommandService;
import io.trapiche.application.instructing.ErpCommands;
import io.trapiche.application.oms.OmsOrders;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.streams.StreamTypes;
import io.trapiche.domain.erp.ErpCommandEvent.ErpCommandRejected;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.erp.ListedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandListenersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Admin admin = TestTopics.admin();
    private final AccountTopics topics = new AccountTopics(admin, TestTopics.SETTINGS);
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    TestTopics.connection().with(Map.of("max.request.size", 2 << 20)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
    private final AccountName account = TestTopics.newAccount();
    private final TopicFamily family = new TopicFamily(account);
    private final AccountName strange = TestTopics.newAccount();
    private volatile boolean registered;
    private final CommandAdmission admission =
            new CommandAdmission(name -> !name.equals(strange) || registered, () -> NOON);
    private final ListedEvents log = new ListedEvents();
    private final BreakableCommands commands =
            new BreakableCommands(
                    new ErpCommandService(
                            new OmsOrders(new ListedAggregates<>(StreamTypes.OMS_ORDER, log, NOON)),
                            new ErpCommands(
                                    new ListedAggregates<>(StreamTypes.ERP_COMMAND, log, NOON)),
                            () -> NOON));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommandMeters commandMeters = new CommandMeters(meters, () -> NOON);
    private CommandListeners listeners = listeners();

    @BeforeEach
    void start() {
        topics.ensure(account);
        recordOrder(account);
        commandMeters.show(account);
        listeners.start();
    }

    @AfterEach
    void stop() {
        listeners.stop();
        producer.close();
        admin.close();
    }

    @Test
    void carries_commands_out_and_takes_the_tenant_from_the_topic() {
        send(account, acknowledge("ack-1"));

        awaitEvent(
                account, new OmsOrderEvent.OrderAcknowledged(new CommandId("ack-1"), null, NOON));
    }

    @Test
    void notices_accounts_that_come_later() {
        AccountName later = TestTopics.newAccount();
        recordOrder(later);
        topics.ensure(later);

        send(later, acknowledge("ack-1"));

        await().atMost(PATIENCE).until(() -> eventsOf(later).size() >= 2);
    }

    @Test
    void a_repeated_command_has_exactly_one_result() {
        send(account, acknowledge("ack-1"));
        send(account, acknowledge("ack-1"));
        send(account, acknowledge("ack-2"));
        send(account, acknowledge("ack-2"));
        send(account, "{\"commandId\":\"bad-1\",\"type\":\"cancel\",\"orderId\":\"FRD-1\"}");
        send(account, "{\"commandId\":\"bad-1\",\"type\":\"cancel\",\"orderId\":\"FRD-1\"}");
        send(account, acknowledge("last"));
        awaitRejection("last");

        assertThat(exportedResults())
                .containsExactlyInAnyOrder(
                        "ack-1 done -",
                        "ack-2 rejected ACKNOWLEDGED_ALREADY",
                        "bad-1 rejected INVALID_COMMAND",
                        "last rejected ACKNOWLEDGED_ALREADY");
        ResultMeters results = new ResultMeters(RememberedStates.ofOrders(log, 10), meters);
        ownRecorded().forEach(results);
        assertThat(counted("acknowledge", "done", "none")).isOne();
        assertThat(counted("acknowledge", "rejected", "ACKNOWLEDGED_ALREADY")).isEqualTo(2);
        assertThat(counted("cancel", "rejected", "INVALID_COMMAND")).isOne();
        assertThat(meters.get("trapiche.erp.carried.out").timer().count()).isOne();
    }

    private double counted(String type, String result, String code) {
        return meters.get("trapiche.erp.results")
                .tags("account", account.value(), "type", type, "result", result, "code", code)
                .counter()
                .count();
    }

    @Test
    void what_nobody_can_read_becomes_a_dead_letter_with_a_result() {
        send(account, "not json");
        sendRaw(account, "FRD-1", null);
        send(account, "{\"commandId\":\"c-3\",\"type\":\"dance\",\"orderId\":\"FRD-1\"}");
        send(account, "{\"x\":\"" + "y".repeat(950_000) + "\"}");
        send(account, acknowledge("after"));
        await().atMost(PATIENCE).until(() -> commands.tries("after") == 1);

        List<ConsumerRecord<String, byte[]>> letters = TestTopics.read(family.deadLetters());
        assertThat(letters)
                .extracting(letter -> TestTopics.header(letter, "dlt-reason"))
                .containsExactly("undecodable", "tombstone", "unknown-type", "too-large");
        assertThat(letters.getFirst().value()).isEqualTo("not json".getBytes(UTF_8));
        assertThat(letters.getFirst().headers())
                .extracting(Header::key)
                .containsExactly(
                        "dlt-reason",
                        "dlt-detail",
                        "dlt-command-id",
                        "dlt-topic",
                        "dlt-partition",
                        "dlt-offset");
        assertThat(TestTopics.header(letters.getFirst(), "dlt-topic")).isEqualTo(family.commands());
        assertThat(TestTopics.header(letters.getFirst(), "dlt-offset")).isEqualTo("0");
        assertThat(rejections())
                .extracting(rejected -> rejected.commandId().value())
                .containsExactlyElementsOf(
                        letters.stream()
                                .map(letter -> TestTopics.header(letter, "dlt-command-id"))
                                .toList())
                .contains("c-3")
                .filteredOn(id -> id.startsWith(family.commands()))
                .hasSize(3);
        assertThat(letters("undecodable")).isOne();
        assertThat(letters("unknown-type")).isOne();
        assertThat(letters("failed")).isZero();
        assertThat(meters.find("trapiche.erp.commands").timers())
                .extracting(timer -> timer.getId().getTag("type") + " " + timer.count())
                .containsExactlyInAnyOrder("unknown 4", "acknowledge 1");
    }

    private double letters(String reason) {
        return meters.get("trapiche.erp.dead.letters")
                .tags("account", account.value(), "reason", reason)
                .counter()
                .count();
    }

    @Test
    void a_dead_letter_has_the_headers_of_its_record_less_what_looks_like_our_own() {
        var record =
                new ProducerRecord<>(
                        family.commands(), "FRD-1".getBytes(UTF_8), "not json".getBytes(UTF_8));
        record.headers().add("ce_id", "c-1".getBytes(UTF_8));
        record.headers().add("dlt-reason", "none".getBytes(UTF_8));
        record.headers().add("springDeserializerExceptionValue", new byte[] {1});
        send(record);
        awaitRejection("c-1");
        await().atMost(PATIENCE).until(() -> TestTopics.read(family.deadLetters()).size() == 1);

        ConsumerRecord<String, byte[]> letter = TestTopics.read(family.deadLetters()).getFirst();
        assertThat(letter.key()).isEqualTo("FRD-1");
        assertThat(TestTopics.header(letter, "ce_id")).isEqualTo("c-1");
        assertThat(letter.headers().headers("dlt-reason"))
                .extracting(header -> new String(header.value(), UTF_8))
                .containsExactly("undecodable");
    }

    @Test
    void a_dead_letter_waits_for_its_topic() {
        TestTopics.delete(admin, family.deadLetters());
        send(account, "not json");
        send(account, acknowledge("after"));
        await().atMost(PATIENCE).until(() -> rejections().size() == 1);
        TestTopics.make(admin, family.deadLetters());

        await().atMost(PATIENCE).until(() -> eventsOf(account).size() >= 2);

        assertThat(TestTopics.read(family.deadLetters()))
                .isNotEmpty()
                .allSatisfy(
                        letter ->
                                assertThat(TestTopics.header(letter, "dlt-reason"))
                                        .isEqualTo("undecodable"));
    }

    @Test
    void nothing_is_lost_or_skipped_while_the_store_is_away() {
        commands.breakOn("ack-1", () -> new StorageUnavailable("away", new Exception()));
        send(account, acknowledge("ack-1"));
        send(account, acknowledge("ack-2"));
        await().atMost(PATIENCE).until(() -> commands.tries("ack-1") >= 4);
        assertThat(commands.tries("ack-2")).isZero();

        commands.heal("ack-1");
        awaitRejection("ack-2");

        assertThat(acknowledgedBy()).isEqualTo("ack-1");
        assertThat(TestTopics.read(family.deadLetters())).isEmpty();
    }

    @Test
    void a_contended_order_holds_up_nobody_else() {
        AccountName other = TestTopics.newAccount();
        recordOrder(other);
        topics.ensure(other);
        commands.breakOn(
                "ack-1",
                () ->
                        new ConcurrentChange(
                                StreamId.of(new OmsOrderRef(account, new OrderId("FRD-1"))),
                                new Exception()));
        send(account, acknowledge("ack-1"));
        await().atMost(PATIENCE).until(() -> commands.tries("ack-1") >= 2);

        send(other, acknowledge("ack-9"));
        await().atMost(PATIENCE).until(() -> eventsOf(other).size() >= 2);

        assertThat(eventsOf(account)).hasSize(1);
        commands.heal("ack-1");
        await().atMost(PATIENCE).until(() -> eventsOf(account).size() >= 2);
    }

    @Test
    void a_command_that_hits_a_bug_ends_and_the_next_goes_on() {
        commands.breakOn("bug-1", () -> new IllegalStateException("bug"));
        send(account, acknowledge("bug-1"));
        send(account, acknowledge("ack-2"));

        await().atMost(PATIENCE).until(() -> eventsOf(account).size() >= 2);

        assertThat(acknowledgedBy()).isEqualTo("ack-2");
        assertThat(commands.tries("bug-1")).isEqualTo(3);
        assertThat(rejections())
                .extracting(rejected -> rejected.commandId().value())
                .containsExactly("bug-1");
        assertThat(TestTopics.read(family.deadLetters()))
                .extracting(letter -> TestTopics.header(letter, "dlt-reason"))
                .containsExactly("failed");
    }

    @Test
    void goes_on_after_a_restart_where_it_stopped() {
        send(account, acknowledge("ack-1"));
        await().atMost(PATIENCE).until(() -> eventsOf(account).size() >= 2);
        listeners.stop();
        send(account, acknowledge("ack-2"));
        listeners = listeners();
        listeners.start();

        awaitRejection("ack-2");

        assertThat(commands.tries("ack-1")).isEqualTo(1);
    }

    @Test
    void commands_of_an_account_nobody_registered_leave_no_trace_and_wait_for_it() {
        TopicFamily other = new TopicFamily(strange);
        TestTopics.make(admin, other.commands());

        sendRaw(strange, "FRD-1", "not json");
        await().atMost(PATIENCE).until(() -> admission.waiting().containsKey(strange));
        send(account, acknowledge("ack-1"));
        await().atMost(PATIENCE).until(() -> eventsOf(account).size() >= 2);

        assertThat(admission.waiting()).containsOnlyKeys(strange);
        assertThat(eventsOfAccount(strange)).isEmpty();
        assertThat(TestTopics.exists(admin, other.deadLetters())).isFalse();
        assertThat(TestTopics.exists(admin, other.orders())).isFalse();

        registered = true;

        await().atMost(PATIENCE).until(() -> eventsOfAccount(strange).size() == 1);
        await().atMost(PATIENCE).until(() -> TestTopics.exists(admin, other.deadLetters()));
        await().atMost(PATIENCE).until(() -> TestTopics.read(other.deadLetters()).size() == 1);
        assertThat(admission.waiting()).isEmpty();
    }

    private CommandListeners listeners() {
        return new CommandListeners(
                TestTopics.connection(),
                topics,
                admission,
                commands,
                FiscalPolicies.DEFAULT,
                new CommandSettings(1, Duration.ofMillis(300), 900_000),
                commandMeters,
                () -> NOON);
    }

    private void recordOrder(AccountName owner) {
        OmsOrderRef ref = new OmsOrderRef(owner, new OrderId("FRD-1"));
        log.record(
                StreamId.of(ref),
                new OmsOrderEvent.OmsOrderRecorded(ref, null, snapshot(), NOON),
                NOON);
    }

    private static OmsSnapshot snapshot() {
        return new OmsSnapshot(
                OmsStatus.HANDLING,
                NOON,
                "Marketplace",
                null,
                null,
                Money.of(100, "BRL"),
                true,
                false,
                List.of(),
                List.of(),
                null,
                new OmsDocument("{}"),
                "f",
                null,
                List.of(),
                0);
    }

    private static String acknowledge(String id) {
        return "{\"commandId\":\"%s\",\"type\":\"acknowledge\",\"orderId\":\"FRD-1\"}"
                .formatted(id);
    }

    @Test
    void what_a_command_leads_to_belongs_to_the_traces_of_its_erp() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        traced(acknowledge("ack-1"), trace);
        traced(acknowledge("ack-2"), "00-zz");
        traced("traceparent", acknowledge("ack-3"), trace);
        traced("{\"commandId\":\"bad-1\",\"type\":\"cancel\",\"orderId\":\"FRD-1\"}", trace);

        await().atMost(PATIENCE).until(() -> commands.cause("bad-1") != null);
        assertThat(commands.cause("ack-1")).isEqualTo(new Cause("ack-1", trace));
        assertThat(commands.cause("ack-2")).isEqualTo(new Cause("ack-2", null));
        assertThat(commands.cause("ack-3")).isEqualTo(new Cause("ack-3", trace));
        assertThat(commands.cause("bad-1")).isEqualTo(new Cause("bad-1", trace));
    }

    private void traced(String value, String traceparent) {
        traced("ce_traceparent", value, traceparent);
    }

    private void traced(String header, String value, String traceparent) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(
                        new TopicFamily(account).commands(),
                        "FRD-1".getBytes(UTF_8),
                        value.getBytes(UTF_8));
        record.headers().add(header, traceparent.getBytes(UTF_8));
        send(record);
    }

    private void send(AccountName to, String value) {
        sendRaw(to, "FRD-1", value);
    }

    private void sendRaw(AccountName to, String key, @Nullable String value) {
        send(
                new ProducerRecord<>(
                        new TopicFamily(to).commands(),
                        key.getBytes(UTF_8),
                        value == null ? null : value.getBytes(UTF_8)));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> eventsOf(AccountName owner) {
        return log
                .ofStream(StreamId.of(new OmsOrderRef(owner, new OrderId("FRD-1"))), 0, 100)
                .stream()
                .<Object>map(recorded -> recorded.event().value())
                .toList();
    }

    private void awaitEvent(AccountName owner, Object event) {
        await().atMost(PATIENCE).until(() -> eventsOf(owner).contains(event));
    }

    private List<ErpCommandRejected> rejections() {
        return ownEvents().stream()
                .filter(ErpCommandRejected.class::isInstance)
                .map(ErpCommandRejected.class::cast)
                .toList();
    }

    private List<Object> ownEvents() {
        return ownRecorded().stream().<Object>map(recorded -> recorded.event().value()).toList();
    }

    private List<RecordedEvent> ownRecorded() {
        return eventsOfAccount(account);
    }

    private List<RecordedEvent> eventsOfAccount(AccountName owner) {
        return log.ofAccount(owner, EventPosition.START, 1_000);
    }

    private void awaitRejection(String id) {
        Supplier<Boolean> rejected =
                () -> rejections().stream().anyMatch(r -> r.commandId().value().equals(id));
        await().atMost(PATIENCE).until(rejected::get);
    }

    private String acknowledgedBy() {
        return eventsOf(account).stream()
                .filter(OmsOrderEvent.OrderAcknowledged.class::isInstance)
                .map(OmsOrderEvent.OrderAcknowledged.class::cast)
                .map(acknowledged -> acknowledged.commandId().value())
                .findFirst()
                .orElse("nobody");
    }

    private List<String> exportedResults() {
        try (var segment = TestExports.export(admin, log).open(TestExports.freshSegment())) {
            segment.write(ownRecorded(), log.head());
        }
        return TestTopics.read(family.results()).stream()
                .map(TestTopics::json)
                .map(
                        result ->
                                "%s %s %s"
                                        .formatted(
                                                result.path("commandId").stringValue(),
                                                result.path("status").stringValue(),
                                                Objects.requireNonNullElse(
                                                        result.path("code").stringValue("-"), "-")))
                .toList();
    }
}
