package io.trapiche.adapter.erp.export.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.export.Samples;
import io.trapiche.application.events.RememberedStates;
import io.trapiche.application.events.port.RecordedEvent;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.oms.content.OmsAddresses;
import io.trapiche.domain.oms.content.OmsContent;
import io.trapiche.domain.seller.SellerAccountEvent.AccountResumed;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import io.trapiche.testkit.erp.ListedEvents;
import io.trapiche.testkit.orders.SealedTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportedMessagesTest {

    private static final int FEW = 1;

    private final ListedEvents log = new ListedEvents();
    private final BatchEncoder encoder = Samples.encoder(log, FEW);

    @Test
    void every_event_of_an_order_has_its_message_as_released() {
        Map<Class<?>, ProducerRecord<String, byte[]>> messages = messagesByEvent();

        assertThat(messages.keySet())
                .containsAll(SealedTypes.leaves(ChannelOrderEvent.class).toList())
                .containsAll(SealedTypes.leaves(OmsOrderEvent.class).toList());
        messages.values().forEach(message -> Golden.check(type(message), message));
    }

    @Test
    void published_names_are_those_of_stored_events() {
        EventTypeRegistry registry = new EventTypeRegistry();

        messagesByEvent()
                .forEach(
                        (event, message) ->
                                assertThat(type(message))
                                        .isEqualTo(
                                                "io.trapiche."
                                                        + registry.typeOf(event).name()
                                                        + ".v"
                                                        + registry.typeOf(event).revision()));
    }

    @Test
    void states_are_as_released() {
        Golden.check(
                "channel-order.state.delivered",
                states(encode(StreamId.of(Samples.KEY), Samples.channelOrder())).getLast());
        Golden.check(
                "oms-order.state",
                states(encode(StreamId.of(Samples.ref()), Samples.omsOrder(Samples.ref())))
                        .getLast());
    }

    @Test
    void states_of_held_and_ended_orders_are_as_released() {
        List<String> names = List.of("cancelling", "cancelled", "parked", "refused");
        List<ProducerRecord<String, byte[]>> found = new ArrayList<>();
        for (List<ChannelOrderEvent> ending : Samples.otherEndings()) {
            ListedEvents events = new ListedEvents();
            BatchEncoder own = Samples.encoder(events, FEW);
            for (RecordedEvent event : Samples.record(events, StreamId.of(Samples.KEY), ending)) {
                found.add(states(own.encode(List.of(event))).getFirst());
            }
        }
        found.removeIf(state -> status(state).equals("received"));
        for (int i = 0; i < names.size(); i++) {
            assertThat(status(found.get(i))).isEqualTo(names.get(i));
            Golden.check("channel-order.state." + names.get(i), found.get(i));
        }
    }

    @Test
    void states_tell_why_an_order_is_placed_again_and_what_came_back() {
        List<ChannelOrderEvent> again =
                List.of(
                        Samples.channelOrder().getFirst(),
                        new ChannelOrderEvent.SubmissionFailed("EOI006", Samples.NOON));
        JsonNode problem = lastState(again).get("problem");
        assertThat(problem.get("code").stringValue()).isEqualTo("EOI006");
        assertThat(problem.get("cause").stringValue()).isEqualTo(Diagnosis.of("EOI006").cause());

        JsonNode back = lastState(Samples.secondThoughts());
        assertThat(back.get("status").stringValue()).isEqualTo("returned");
        assertThat(back.at("/returns/0/number").isString()).isTrue();
        assertThat(back.has("problem")).isFalse();
    }

    private JsonNode lastState(List<ChannelOrderEvent> events) {
        return json(states(encode(StreamId.of(Samples.KEY), events)).getLast());
    }

    @Test
    void headers_tell_the_order_and_what_led_to_the_event() {
        RecordedEvent told =
                Samples.record(log, StreamId.of(Samples.KEY), Samples.channelOrder()).getFirst();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(chain(told, null, null)).containsExactly("", "", "");
        assertThat(chain(told, told.stream(), new Cause("call-1", null)))
                .containsExactly(told.stream().value(), "call-1", "");
        assertThat(chain(told, told.stream(), new Cause("call-1", trace)))
                .containsExactly(told.stream().value(), "call-1", trace);
    }

    private List<String> chain(
            RecordedEvent event, @Nullable StreamId lane, @Nullable Cause cause) {
        RecordedEvent same =
                new RecordedEvent(
                        event.position(),
                        event.eventId(),
                        event.stream(),
                        event.sequence(),
                        event.event(),
                        event.recordedAt(),
                        lane,
                        event.fromLane(),
                        cause);
        var headers = encoder.encode(List.of(same)).getFirst().headers();
        return Stream.of("ce_correlationid", "ce_causationid", "ce_traceparent")
                .map(headers::lastHeader)
                .map(header -> header == null ? "" : new String(header.value(), UTF_8))
                .toList();
    }

    @Test
    void an_acknowledgement_of_what_is_handled_already_starts_nothing_again() {
        CommandId late = new CommandId("ack-9");
        List<ProducerRecord<String, byte[]>> told =
                encode(
                        StreamId.of(Samples.ref()),
                        List.of(
                                Samples.omsOrder(Samples.ref()).getFirst(),
                                new OmsOrderEvent.OmsHandlingStarted(null, Samples.NOON),
                                new OmsOrderEvent.OrderAcknowledged(late, "SO-9", Samples.NOON),
                                new OmsOrderEvent.AcknowledgementDone(late, Samples.NOON)));

        assertThat(results(told))
                .extracting(ExportedMessagesTest::result)
                .containsExactly("ack-9 acknowledge done");
        assertThat(told.stream().map(ExportedMessagesTest::type))
                .containsOnlyOnce("io.trapiche.oms-order.handling-started.v1");
        assertThat(new String(states(told).getLast().value(), UTF_8))
                .contains(
                        "{\"commandId\":\"ack-9\",\"requester\":\"erp\",\"erpReference\":\"SO-9\","
                                + "\"outcome\":\"done\"}");
    }

    @Test
    void what_an_operator_asks_for_is_told_as_his_and_has_no_result() {
        CommandId his = new CommandId("trapiche.operator.ack-9");
        List<ProducerRecord<String, byte[]>> told =
                encode(
                        StreamId.of(Samples.ref()),
                        List.of(
                                Samples.omsOrder(Samples.ref()).getFirst(),
                                new OmsOrderEvent.OrderAcknowledged(
                                        his, "maria", null, Samples.NOON),
                                new OmsOrderEvent.OmsHandlingStarted(his, Samples.NOON)));

        assertThat(results(told)).isEmpty();
        assertThat(told)
                .extracting(message -> new String(message.value(), UTF_8))
                .filteredOn(message -> message.contains("\"requester\":\"operator\""))
                .hasSize(2)
                .noneMatch(message -> message.contains("maria"));
    }

    @Test
    void results_are_as_released() {
        List<ProducerRecord<String, byte[]>> results =
                results(encode(StreamId.of(Samples.ref()), Samples.omsOrder(Samples.ref())));

        assertThat(results)
                .extracting(ExportedMessagesTest::result)
                .containsExactly(
                        "ack-1 acknowledge done",
                        "invoice-1 invoice refused",
                        "invoice-2 invoice done",
                        "tracking-1 tracking done",
                        "cancel-1 cancel done",
                        "removal-1 remove done",
                        "return-1 return done",
                        "note-1 note done",
                        "change-1 change done",
                        "cancel-change-1 cancel-change done",
                        "preview-1 preview-change done");
        Golden.check("erp-command.result.done", results.get(2));
        Golden.check("erp-command.result.refused", results.get(1));
    }

    @Test
    void a_rejection_is_a_result_and_no_event_of_an_order() {
        List<ProducerRecord<String, byte[]>> records =
                encode(
                        StreamId.of(Samples.ACCOUNT, Samples.rejected().commandId()),
                        List.of(Samples.rejected()));

        assertThat(records).hasSize(1);
        Golden.check("erp-command.result.rejected", records.getFirst());
    }

    @Test
    void somebody_elses_cancellation_is_no_command() {
        List<Object> events = new ArrayList<>(Samples.omsOrder(Samples.ref()).subList(0, 1));
        var id = Samples.id("channel-cancellation-1772452800000");
        events.add(
                new OmsOrderEvent.OmsCancellationRequested(
                        id, Requester.MARKETPLACE, "wish", Samples.NOON));
        events.add(new OmsOrderEvent.InstructionRefused(id, "X", "x", Samples.NOON));
        events.add(new OmsOrderEvent.OmsCancellationDone(id, Samples.NOON));

        assertThat(results(encode(StreamId.of(Samples.ref()), events))).isEmpty();
    }

    @Test
    void a_batch_holds_one_state_per_order_the_last() {
        List<ProducerRecord<String, byte[]>> states =
                states(encode(StreamId.of(Samples.KEY), Samples.channelOrder()));

        assertThat(states).hasSize(1);
        assertThat(header(states.getFirst(), "ce_sequence")).isEqualTo("00000000000000000019");
    }

    @Test
    void a_state_never_shows_events_after_its_own() {
        List<RecordedEvent> all =
                Samples.record(log, StreamId.of(Samples.KEY), Samples.channelOrder());
        RecordedEvent fifth = all.get(4);

        ProducerRecord<String, byte[]> state = states(encoder.encode(List.of(fifth))).getFirst();

        assertThat(status(state)).isEqualTo("integrated");
    }

    @Test
    void a_document_that_makes_a_message_too_large_is_left_out() {
        ProducerRecord<String, byte[]> message =
                recorded("{\"padding\":\"" + "x".repeat(950_000) + "\"}");

        assertThat(message.value()).hasSizeLessThan(2_000);
        assertThat(json(message).path("vtexOrderOmitted").booleanValue()).isTrue();
        assertThat(json(message).has("vtexOrder")).isFalse();
    }

    @Test
    void a_document_that_is_no_json_object_breaks_nothing() {
        for (String document : List.of("", "{", "[]", "{} {}", "\"x\"", "{\"a\":\"\\ud800\"}")) {
            assertThat(json(recorded(document)).isObject()).as(document).isTrue();
        }
    }

    @Test
    void a_document_keeps_its_numbers() {
        ProducerRecord<String, byte[]> message =
                recorded("{\"a\":0.1000,\"b\":12345678901234567890.12345}");

        assertThat(new String(message.value(), UTF_8))
                .contains("\"vtexOrder\":{\"a\":0.1000,\"b\":12345678901234567890.12345}");
    }

    /** A decomposed accent is an n's or an a's, and an escaped n takes none. */
    @Test
    void text_is_composed_wherever_it_stands() {
        ProducerRecord<String, byte[]> message =
                recorded("{\"a\":0.10,\"n\":\"Sa\u0303o\",\"e\":[\"Sa\\u0303o\",\"\\n\u0303\"]}");

        assertThat(new String(message.value(), UTF_8)).contains("{\"a\":0.10,");
        assertThat(json(message).path("vtexOrder").path("n").stringValue()).isEqualTo("São");
        assertThat(json(message).path("vtexOrder").path("e").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactly("São", "\n\u0303");
        assertThat(new String(MessageJson.bytes(List.of("Conceic\u0327a\u0303o")), UTF_8))
                .isEqualTo("[\"Conceição\"]");
    }

    @Test
    void times_carry_seconds() {
        messagesByEvent()
                .values()
                .forEach(
                        message ->
                                assertThat(
                                                header(message, "ce_time")
                                                        + new String(message.value(), UTF_8))
                                        .containsPattern("T\\d\\d:\\d\\d:\\d\\d")
                                        .doesNotContainPattern("T\\d\\d:\\d\\d(?!:\\d\\d)"));
    }

    @Test
    void an_order_that_makes_a_message_too_large_by_itself_is_cut_short() {
        ListedEvents events = new ListedEvents();
        OmsContent large =
                new OmsContent(
                        Collections.nCopies(
                                1_500,
                                Samples.CONTENTS.of(Samples.ACCOUNT, sample()).lines().getFirst()),
                        Samples.CONTENTS.of(Samples.ACCOUNT, sample()).totals(),
                        List.of(),
                        null,
                        new OmsAddresses(null, List.of(), null),
                        List.of(),
                        List.of(),
                        List.of(),
                        Samples.CONTENTS.of(Samples.ACCOUNT, sample()).sale());
        var recorded =
                new OmsOrderEvent.OmsOrderRecorded(Samples.ref(), null, sample(), Samples.NOON);
        ProducerRecord<String, byte[]> message =
                new BatchEncoder(RememberedStates.ofOrders(events, FEW), (_, _) -> large)
                        .encode(
                                Samples.record(
                                        events, StreamId.of(Samples.ref()), List.of(recorded)))
                        .getFirst();

        assertThat(message.value()).hasSizeLessThan(900_000);
        JsonNode order = json(message).path("order");
        assertThat(order.path("contentOmitted").booleanValue()).isTrue();
        assertThat(order.path("lines")).hasSize(1_500);
        assertThat(order.at("/lines/0/total/minorUnits").intValue()).isEqualTo(10_001);
        assertThat(order.has("sale")).isFalse();
    }

    private static OmsSnapshot sample() {
        return Samples.snapshot(OmsStatus.HANDLING, Samples.DOCUMENT);
    }

    @Test
    void nothing_is_told_of_accounts() {
        assertThat(encode(StreamId.of(Samples.ACCOUNT), List.of(new AccountResumed(Samples.NOON))))
                .isEmpty();
    }

    @Test
    void wire_types_show_no_personal_data() {
        var content = ContentMapper.INSTANCE.content(placed().placement().content());

        assertThat(content + " " + content.customer() + " " + content.delivery())
                .doesNotContain("Ana", "gift", "Rua", "00000000191");
        var order =
                OrderContentMapper.INSTANCE.content(Samples.CONTENTS.of(Samples.ACCOUNT, sample()));
        assertThat(
                        Stream.of(
                                        order,
                                        order.lines(),
                                        order.changes(),
                                        order.customer(),
                                        order.addresses(),
                                        order.deliveries(),
                                        order.sale())
                                .map(String::valueOf)
                                .toList()
                                .toString())
                .doesNotContain(
                        "Ana", "out of stock", "Rua", "001-91", "Ltda", "laço", "01000-000");
    }

    private static ChannelOrderEvent.OrderReceived placed() {
        return (ChannelOrderEvent.OrderReceived) Samples.channelOrder().getFirst();
    }

    private ProducerRecord<String, byte[]> recorded(String document) {
        ListedEvents events = new ListedEvents();
        var recorded =
                new OmsOrderEvent.OmsOrderRecorded(
                        Samples.ref(),
                        null,
                        Samples.snapshot(OmsStatus.HANDLING, new OmsDocument(document).json()),
                        Samples.NOON);
        return Samples.encoder(events, FEW)
                .encode(Samples.record(events, StreamId.of(Samples.ref()), List.of(recorded)))
                .getFirst();
    }

    private Map<Class<?>, ProducerRecord<String, byte[]>> messagesByEvent() {
        Map<Class<?>, ProducerRecord<String, byte[]>> messages = new HashMap<>();
        collect(messages, StreamId.of(Samples.KEY), Samples.channelOrder());
        Samples.otherEndings()
                .forEach(ending -> collect(messages, StreamId.of(Samples.KEY), ending));
        collect(messages, StreamId.of(Samples.KEY), Samples.secondThoughts());
        collect(messages, StreamId.of(Samples.ref()), Samples.omsOrder(Samples.ref()));
        return messages;
    }

    private static void collect(
            Map<Class<?>, ProducerRecord<String, byte[]>> messages,
            StreamId stream,
            List<?> history) {
        ListedEvents events = new ListedEvents();
        BatchEncoder own = Samples.encoder(events, FEW);
        Set<String> orders = new HashSet<>();
        for (RecordedEvent event : Samples.record(events, stream, history)) {
            ProducerRecord<String, byte[]> message = own.encode(List.of(event)).getFirst();
            orders.add(message.key());
            messages.putIfAbsent(event.event().value().getClass(), message);
        }
        assertThat(orders).hasSize(1);
    }

    private List<ProducerRecord<String, byte[]>> encode(StreamId stream, List<?> events) {
        return encoder.encode(Samples.record(log, stream, events));
    }

    private static List<ProducerRecord<String, byte[]>> states(
            List<ProducerRecord<String, byte[]>> records) {
        return records.stream().filter(r -> r.topic().endsWith(".order-state.v1")).toList();
    }

    private static List<ProducerRecord<String, byte[]>> results(
            List<ProducerRecord<String, byte[]>> records) {
        return records.stream().filter(r -> r.topic().endsWith(".erp-results.v1")).toList();
    }

    private static String result(ProducerRecord<String, byte[]> record) {
        JsonNode json = json(record);
        return "%s %s %s"
                .formatted(
                        json.path("commandId").stringValue(),
                        json.path("type").stringValue(),
                        json.path("status").stringValue());
    }

    private static String status(ProducerRecord<String, byte[]> state) {
        return json(state).path("status").stringValue();
    }

    private static JsonNode json(ProducerRecord<String, byte[]> record) {
        return JsonMapper.shared().readTree(record.value());
    }

    private static String type(ProducerRecord<String, byte[]> record) {
        return header(record, "ce_type");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
