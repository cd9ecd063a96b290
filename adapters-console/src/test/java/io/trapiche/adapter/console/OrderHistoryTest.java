package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.log.IntegrationLogProjection;
import io.trapiche.application.streams.StreamId;
import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderDecider;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.IssuedInvoice;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.testkit.orders.SealedTypes;
import io.trapiche.testkit.vtex.Placements;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class OrderHistoryTest {

    private static final StreamId CHANNEL_ORDER = Console.channelOrder("lojademo", "1001");
    private static final StreamId OMS_ORDER = Console.omsOrder("lojademo", "FRD-1001");
    private static final String CHANNEL_PATH =
            "/operators/v1/accounts/lojademo/channel-orders/feira/1001";
    private static final String OMS_PATH = "/operators/v1/accounts/lojademo/oms-orders/FRD-1001";

    private final Console console = new Console();

    static Stream<Class<?>> events() {
        return Stream.of(ChannelOrderEvent.class, OmsOrderEvent.class).flatMap(SealedTypes::leaves);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_its_registered_name_and_tells_nothing_personal(Class<?> type) {
        console.hasOmsOrder(OMS_ORDER, "handling", 1);
        console.log.record(OMS_ORDER, Console.NOON, AnyValue.of(type));

        String answer = get(OMS_PATH);

        assertThat(answer)
                .contains("\"event\":\"%s\"".formatted(new EventTypeRegistry().typeOf(type).name()))
                .doesNotContain(AnyValue.NOBODYS_BUSINESS)
                .doesNotContain("***");
    }

    @Test
    void a_channel_orders_history_is_told_in_order() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("invoiced"), 1);
        happened(
                CHANNEL_ORDER,
                ChannelOrderEvent.OrderReceived.class,
                ChannelOrderEvent.OrderIntegrated.class,
                ChannelOrderEvent.InvoiceIssued.class,
                ChannelOrderEvent.CancellationAsked.class,
                ChannelOrderEvent.OrderParked.class);

        JsonNode answer = Console.json(console.get(CHANNEL_PATH));

        assertThat(answer.at("/order/marketplaceOrderId").asString()).isEqualTo("1001");
        assertThat(answer.get("history").get(0))
                .isEqualTo(
                        Console.json(
                                """
                                {"sequence":0,"event":"channel-order.received",
                                 "at":"2026-03-02T12:00:00Z","recordedAt":"2026-03-02T12:00:01Z",
                                 "facts":{"affiliateId":"FRD","lines":1,
                                          "value":{"minorUnits":4990,"currency":"BRL"}}}
                                """));
        assertThat(told(answer).skip(1))
                .containsExactly(
                        """
                        1 channel-order.integrated \
                        {"vtexOrderId":"FRD-1001","franchiseOrderId":"FRD-1001"}""",
                        """
                        2 channel-order.invoice-issued {"invoiceNumber":"55012",\
                        "value":{"minorUnits":4990,"currency":"BRL"},"invoicedInFull":true}""",
                        """
                        3 channel-order.cancellation-asked {"requester":"marketplace"}""",
                        """
                        4 channel-order.parked {"code":"EOI001",\
                        "errors":"for-operators EOI001 for-operators"}""");
    }

    @Test
    void a_parked_order_tells_what_to_do() {
        console.hasChannelOrder(
                CHANNEL_ORDER, new Progress("received", false, true, "EOI005", 0, false), 1);
        console.log.record(
                CHANNEL_ORDER,
                Console.NOON,
                new OrderParked(
                        "EOI005",
                        "cause",
                        List.of(new Cause("Checkout", "CHK0091", "postalCode is invalid")),
                        Console.NOON));
        console.log.record(
                CHANNEL_ORDER, Console.NOON, new OrderParked("EOI001", "later", Console.NOON));

        assertThat(Console.json(console.get(CHANNEL_PATH)).get("problem"))
                .isEqualTo(
                        Console.json(
                                """
                                {"code":"EOI005","cause":"VTEX found fields invalid",
                                 "owner":"marketplace",
                                 "advice":"correct the fields that the causes name",
                                 "since":"2026-03-02T12:01:01Z",
                                 "causes":[{"source":"Checkout","code":"CHK0091",
                                            "description":"postalCode is invalid"}]}
                                """));
    }

    @Test
    void an_order_that_is_placed_again_tells_why() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);
        stands(
                new SubmissionFailed(
                        "EOI006", List.of(new Cause("Checkout", "CHK0199", "busy")), Console.NOON));

        JsonNode answer = Console.json(console.get(CHANNEL_PATH));

        assertThat(answer.get("problem"))
                .isEqualTo(
                        Console.json(
                                """
                                {"code":"EOI006","cause":"%s","owner":"nobody","advice":"%s",
                                 "since":"2026-03-02T12:01:01Z",
                                 "causes":[{"source":"Checkout","code":"CHK0199",
                                            "description":"busy"}]}
                                """
                                        .formatted(
                                                Diagnosis.of("EOI006").cause(),
                                                Diagnosis.of("EOI006").advice())));
        assertThat(answer.get("returns")).isEmpty();
    }

    @Test
    void an_order_that_was_taken_back_tells_the_invoices_of_the_return() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("returned"), 1);
        IssuedInvoice back =
                new IssuedInvoice(
                        new InvoiceNumber("D-1"),
                        Money.of(11_050, "BRL"),
                        null,
                        "https://d.example");
        stands(
                new OrderIntegrated(new VtexOrderIds(new OrderId("FRD-1001"), null), Console.NOON),
                new OrderApproved(Console.NOON),
                new OrderReturned(List.of(back), "unwanted", Console.NOON));

        JsonNode answer = Console.json(console.get(CHANNEL_PATH));

        assertThat(answer.get("problem").isNull()).isTrue();
        assertThat(answer.get("returns"))
                .isEqualTo(
                        Console.json(
                                """
                                [{"number":"D-1","value":{"minorUnits":11050,"currency":"BRL"},
                                  "key":null,"url":"https://d.example"}]
                                """));
    }

    @Test
    void an_order_of_vtexs_tells_the_returns_that_vtex_shows() {
        console.hasOmsOrder(OMS_ORDER, "invoiced", 1);
        OmsOrderEvent.OmsOrderRecorded first =
                (OmsOrderEvent.OmsOrderRecorded) AnyValue.of(OmsOrderEvent.OmsOrderRecorded.class);
        console.log.record(OMS_ORDER, Console.NOON, first);
        console.log.record(
                OMS_ORDER,
                Console.NOON,
                new OmsOrderEvent.OmsOrderChanged(
                        with(first.snapshot(), pack(true, "55012"), pack(false, "D-1")),
                        Console.NOON));

        assertThat(Console.json(console.get(OMS_PATH)).get("returns"))
                .isEqualTo(
                        Console.json(
                                """
                                [{"number":"D-1","value":{"minorUnits":11050,"currency":"BRL"},
                                  "key":null,"url":"https://d.example"}]
                                """));
    }

    private static OmsSnapshot with(OmsSnapshot order, OmsSnapshot.Package... packages) {
        return new OmsSnapshot(
                order.status(),
                order.lastChange(),
                order.origin(),
                order.affiliateId(),
                order.marketplaceOrderId(),
                order.value(),
                order.completed(),
                order.workflowInError(),
                order.lines(),
                List.of(packages),
                order.cancelReason(),
                order.document(),
                order.fingerprint(),
                order.createdAt(),
                order.furtherSkus(),
                order.unreadableLines());
    }

    private static OmsSnapshot.Package pack(boolean output, String number) {
        return new OmsSnapshot.Package(
                output,
                new InvoiceNumber(number),
                Money.of(11_050, "BRL"),
                null,
                "https://d.example",
                null,
                null,
                null,
                false,
                null);
    }

    private void stands(ChannelOrderEvent... later) {
        ChannelOrderDecider decider = new ChannelOrderDecider();
        ChannelOrderState state =
                decider.evolve(
                        decider.initial(),
                        new ChannelOrderEvent.OrderReceived(
                                Placements.of(
                                        CHANNEL_ORDER.account(),
                                        Console.FEIRA,
                                        new AffiliateId("FRD"),
                                        "1001",
                                        PaymentStatus.PENDING)));
        for (ChannelOrderEvent event : later) {
            state = decider.evolve(state, event);
        }
        ChannelOrderState.Placed last = (ChannelOrderState.Placed) state;
        console.standing = _ -> new ChannelOrderOutcome.Done(last);
    }

    @Test
    void a_channel_orders_integration_log_is_told() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);
        console.log.record(
                CHANNEL_ORDER, Console.NOON, AnyValue.of(ChannelOrderEvent.OrderParked.class));
        new IntegrationLogProjection(console.integrationLog)
                .consume(console.log.ofStream(CHANNEL_ORDER, 0, 1));

        assertThat(Console.json(console.get(CHANNEL_PATH + "/log").expectStatus().isOk()))
                .isEqualTo(
                        Console.json(
                                """
                                {"entries":[{
                                  "id":"channel-order/lojademo/feira/1001#0",
                                  "at":"2026-03-02T12:00:00Z",
                                  "operation":"intervene","direction":"from-vtex","status":"error",
                                  "message":"the order stands still: VTEX failed in a way that has \
                                no code of its own; what to do: read the causes; release the \
                                order, or correct what they name",
                                  "content":"code=EOI001, causes=EOI001"}]}
                                """));
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_event_tells_anything_personal_in_the_log(Class<?> type) {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);
        console.log.record(CHANNEL_ORDER, Console.NOON, AnyValue.of(type));
        new IntegrationLogProjection(console.integrationLog)
                .consume(console.log.ofStream(CHANNEL_ORDER, 0, 1));

        assertThat(get(CHANNEL_PATH + "/log"))
                .doesNotContain(AnyValue.NOBODYS_BUSINESS, AnyValue.FOR_OPERATORS, "***");
    }

    @Test
    void an_order_that_is_not_parked_has_no_problem() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);

        assertThat(Console.json(console.get(CHANNEL_PATH)).get("problem").isNull()).isTrue();
    }

    @Test
    void an_oms_orders_history_tells_status_and_commands() {
        console.hasOmsOrder(OMS_ORDER, "handling", 1);
        happened(
                OMS_ORDER,
                OmsOrderEvent.OmsOrderRecorded.class,
                OmsOrderEvent.OmsStatusChanged.class,
                OmsOrderEvent.InvoiceRequested.class,
                OmsOrderEvent.TrackingRequested.class,
                OmsOrderEvent.InstructionRefused.class);

        assertThat(told(Console.json(console.get(OMS_PATH))))
                .containsExactly(
                        """
                        0 oms-order.recorded {"status":"handling",\
                        "lastChange":"2026-03-02T12:00:00Z",\
                        "value":{"minorUnits":4990,"currency":"BRL"},"lines":1,"packages":1,\
                        "completed":true,"workflowInError":true,\
                        "marketplace":"feira","marketplaceOrderId":"1001"}""",
                        """
                        1 oms-order.status-changed \
                        {"status":"handling","lastChange":"2026-03-02T12:00:00Z"}""",
                        """
                        2 oms-order.invoice-requested {"commandId":"inv-1001",\
                        "requester":"operator","by":"for-operators",\
                        "invoiceNumber":"55012","value":{"minorUnits":4990,"currency":"BRL"},\
                        "issuedAt":"2026-03-02T12:00:00Z"}""",
                        """
                        3 oms-order.tracking-requested {"commandId":"inv-1001",\
                        "requester":"operator","by":"for-operators",\
                        "invoiceNumber":"55012","deliveredAt":"2026-03-02T12:00:00Z"}""",
                        """
                        4 oms-order.instruction-refused {"commandId":"inv-1001","code":"EOI001"}""");
    }

    @Test
    void an_oms_order_tells_what_it_is_made_of_and_nothing_of_its_customer() {
        console.hasOmsOrder(OMS_ORDER, "handling", 1);
        happened(OMS_ORDER, OmsOrderEvent.OmsOrderRecorded.class);

        assertThat(Console.json(console.get(OMS_PATH)).get("content"))
                .isEqualTo(
                        Console.json(
                                """
                                {"lines":[
                                  {"uniqueId":"A","parentId":null,"kind":"item","state":"reduced",
                                   "sku":"503","name":"Queijo","quantity":2,"orderedQuantity":3,
                                   "unit":"kg","unitMultiplier":"0.3",
                                   "unitPrice":{"minorUnits":1000,"currency":"BRL"},
                                   "total":{"minorUnits":2000,"currency":"BRL"}},
                                  {"uniqueId":"B","parentId":"A","kind":"service","state":"ordered",
                                   "sku":"501","name":"Corte","quantity":1,"orderedQuantity":1,
                                   "unit":null,"unitMultiplier":"1",
                                   "unitPrice":{"minorUnits":1000,"currency":"BRL"},
                                   "total":{"minorUnits":1000,"currency":"BRL"}}],
                                 "totals":[
                                  {"kind":"items","id":"Items",
                                   "value":{"minorUnits":4490,"currency":"BRL"}},
                                  {"kind":"other","id":"Packaging",
                                   "value":{"minorUnits":500,"currency":"BRL"}}],
                                 "freightDiscount":{"minorUnits":3,"currency":"BRL"},
                                 "difference":{"minorUnits":7,"currency":"BRL"},
                                 "lineDifference":{"minorUnits":0,"currency":"BRL"},
                                 "changes":[{"at":null,
                                   "increment":{"minorUnits":0,"currency":"BRL"},
                                   "discount":{"minorUnits":1000,"currency":"BRL"},
                                   "added":0,"removed":1}],
                                 "payments":[{"group":"instantPayment","systemName":"Pix",
                                   "value":{"minorUnits":4990,"currency":"BRL"},"active":true}]}
                                """));
    }

    @Test
    void the_timeline_goes_by_the_status_of_now_even_where_the_last_full_reading_is_older() {
        console.hasOmsOrder(OMS_ORDER, "payment-pending", 1);
        happened(OMS_ORDER, OmsOrderEvent.OmsOrderRecorded.class);

        JsonNode timeline = Console.json(console.get(OMS_PATH)).get("timeline");

        assertThat(timeline.get("current").asInt()).isEqualTo(2);
        assertThat(timeline.get("stages").valueStream().map(it -> it.get("label").asString()))
                .startsWith("Order placed", "Approving payment", "Handle order");
    }

    @Test
    void a_cancelled_order_is_on_no_stage() {
        console.hasOmsOrder(OMS_ORDER, "canceled", 1);
        happened(OMS_ORDER, OmsOrderEvent.OmsOrderRecorded.class);

        assertThat(Console.json(console.get(OMS_PATH)).get("timeline"))
                .isEqualTo(Console.json("{\"current\":0,\"stages\":[]}"));
    }

    @Test
    void an_order_of_a_marketplace_has_no_content_of_vtexs() {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);

        assertThat(Console.json(console.get(CHANNEL_PATH)).get("content").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operators/v1/accounts/lojademo/channel-orders/feira/1002",
                "/operators/v1/accounts/lojademo/channel-orders/bazar/1001",
                "/operators/v1/accounts/mercadinho/channel-orders/feira/1001",
                "/operators/v1/accounts/nobody/channel-orders/feira/1001",
                "/operators/v1/accounts/lojademo/oms-orders/1001"
            })
    void an_order_that_is_not_there_is_not_found(String path) {
        console.hasChannelOrder(CHANNEL_ORDER, Progress.in("received"), 1);

        assertThat(Console.json(console.get(path).expectStatus().isNotFound()))
                .isEqualTo(
                        Console.json(
                                """
                                {"type":"about:blank","title":"Not Found","status":404,"errors":[]}
                                """));
    }

    @Test
    void every_part_of_a_path_is_checked() {
        assertThat(faulty("/operators/v1/accounts/LOJA/channel-orders/FEIRA/-1"))
                .containsExactly("account", "marketplace", "orderId");
        assertThat(faulty("/operators/v1/accounts/LOJA/oms-orders/-1"))
                .containsExactly("account", "orderId");
    }

    private Stream<String> faulty(String path) {
        return Console.json(console.get(path).expectStatus().isBadRequest())
                .get("errors")
                .values()
                .stream()
                .map(fault -> fault.get("field").asString());
    }

    private void happened(StreamId stream, Class<?>... events) {
        for (Class<?> event : events) {
            console.log.record(stream, Console.NOON.plusSeconds(1), AnyValue.of(event));
        }
    }

    private static Stream<String> told(JsonNode answer) {
        return answer.get("history").values().stream()
                .map(
                        entry ->
                                "%d %s %s"
                                        .formatted(
                                                entry.get("sequence").asLong(),
                                                entry.get("event").asString(),
                                                entry.get("facts")));
    }

    private String get(String path) {
        return new String(
                Objects.requireNonNull(
                        console.get(path)
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent()),
                StandardCharsets.UTF_8);
    }
}
