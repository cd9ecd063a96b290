package io.trapiche.adapter.vtex.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.application.vtex.port.OrderManagement;
import io.trapiche.application.vtex.port.OrderManagement.Answer;
import io.trapiche.application.vtex.port.OrderManagement.ChangeOutcome;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class OrderManagementPayloadsTest {

    private static final OmsOrderRef ORDER =
            new OmsOrderRef(VtexStubWorld.ACCOUNT, new OrderId("FRD-1001"));
    private static final InvoiceNumber NUMBER = new InvoiceNumber("4711");
    private static final OrderChange FREIGHT =
            new ItemRemoval("no freight", List.of(), Money.of(300, "CLP")).asChange();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VtexStubWorld world = new VtexStubWorld();
    private final OrderManagement oms = world.orderManagement();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void handling_starts_without_a_body() {
        world.stub().answerNext(Canned.of(204, ""));

        assertThat(oms.startHandling(ORDER)).isEqualTo(new Answer.Done(null));
        assertSent("POST", "/start-handling", "");
    }

    @Test
    void an_invoice_has_one_row_for_each_sku() {
        world.stub().answerNext(Canned.of(200, "{\"date\":\"2026\",\"Receipt\":\"R1\"}"));
        Invoice invoice =
                new Invoice(
                        NUMBER,
                        Money.of(4500, "BRL"),
                        OffsetDateTime.parse("2026-03-31T23:30:00-03:00"),
                        List.of(item("1", 2, 1000), item("2", 1, 500), item("1", 2, 999)),
                        null,
                        "https://invoices.example.com/4711",
                        new PersonalData("<NFe/>"));

        assertThat(oms.registerInvoice(ORDER, invoice)).isEqualTo(new Answer.Done("R1"));
        assertSent(
                "POST",
                "/invoice",
                """
                {"type":"Output","issuanceDate":"2026-03-31T23:30:00-0300","invoiceNumber":"4711",
                 "invoiceValue":"4500","invoiceKey":null,
                 "invoiceUrl":"https://invoices.example.com/4711","embeddedInvoice":"<NFe/>",
                 "courier":"","trackingNumber":"","trackingUrl":"",
                 "items":[{"id":"1","price":999,"quantity":4},{"id":"2","price":500,"quantity":1}]}
                """);
    }

    @Test
    void tracking_comes_before_the_delivery() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"R1\"}"));
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"R2\"}"));

        Answer answer =
                oms.registerTracking(
                        ORDER,
                        new Tracking(
                                NUMBER,
                                "Carrier",
                                "TRK1",
                                null,
                                Instant.parse("2026-03-04T15:45:59Z")));

        assertThat(answer).isEqualTo(new Answer.Done("R2"));
        assertRequest(
                world.stub().received().getFirst(),
                "PATCH",
                "/invoice/4711",
                """
                {"trackingNumber":"TRK1","trackingUrl":null,"dispatchedDate":null,
                 "courier":"Carrier"}
                """);
        assertSent(
                "PUT",
                "/invoice/4711/tracking",
                """
                {"isDelivered":true,"deliveredDate":"2026-03-04 15:45","events":[
                  {"city":"","state":"","description":"Delivered","date":"2026-03-04 15:45"}]}
                """);
    }

    @Test
    void what_happened_on_the_way_is_told_in_the_accounts_time() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"R1\"}"));
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"R2\"}"));
        List<TrackingEvent> events =
                List.of(
                        new TrackingEvent(
                                "Campinas",
                                "SP",
                                new PersonalData("Collected"),
                                Instant.parse("2026-03-03T08:00:59Z")),
                        new TrackingEvent(
                                null,
                                null,
                                new PersonalData("Under way"),
                                Instant.parse("2026-03-03T09:30:00Z")));

        Answer answer =
                oms.registerTracking(
                        ORDER, new Tracking(NUMBER, "Carrier", "TRK1", null, null), events, null);

        assertThat(answer).isEqualTo(new Answer.Done("R2"));
        assertSent(
                "PUT",
                "/invoice/4711/tracking",
                """
                {"isDelivered":false,"deliveredDate":null,"events":[
                  {"city":"Campinas","state":"SP","description":"Collected",
                   "date":"2026-03-03 08:00"},
                  {"city":"","state":"","description":"Under way","date":"2026-03-03 09:30"}]}
                """);
    }

    @Test
    void a_refused_number_is_not_followed_by_a_delivery() {
        world.stub()
                .answerNext(Canned.of(400, "{\"error\":{\"code\":\"OMS9\",\"message\":\"m\"}}"));

        Answer answer =
                oms.registerTracking(
                        ORDER, new Tracking(NUMBER, "Carrier", "TRK1", null, Instant.EPOCH));

        assertThat(answer).isEqualTo(new Answer.Refused("OMS9", "m"));
        assertThat(world.stub().received()).hasSize(1);
    }

    @Test
    void when_a_package_left_is_told_again() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":\"R1\"}"));

        var _ =
                oms.registerTracking(
                        ORDER,
                        new Tracking(NUMBER, "Carrier", "TRK1", null, null),
                        List.of(),
                        "2026-03-30T08:00:00");

        assertSent(
                "PATCH",
                "/invoice/4711",
                """
                {"trackingNumber":"TRK1","trackingUrl":null,
                 "dispatchedDate":"2026-03-30T08:00:00","courier":"Carrier"}
                """);
    }

    @Test
    void a_removal_has_one_row_for_each_sku_and_its_discount_in_hundredths() {
        world.stub().answerNext(Canned.of(202, "{\"requestId\":\"c-7\"}"));

        assertThat(oms.changeOrder(ORDER, removal(Money.of(300, "CLP"))))
                .isEqualTo(new Answer.Done("c-7"));
        Received request = world.stub().lastReceived();
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.path()).startsWith("/lojademo/api/order-system/orders/FRD-1001/changes");
        assertThat(MAPPER.readTree(request.body()))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"reason":"out of stock","manualDiscountValue":30000,
                                 "remove":{"items":[{"id":"1","quantity":3}]}}
                                """));
    }

    @Test
    void a_removal_of_value_alone_removes_no_items() {
        world.stub().answerNext(Canned.of(202, "{\"requestId\":\"c-8\"}"));

        assertThat(oms.changeOrder(ORDER, FREIGHT)).isEqualTo(new Answer.Done("c-8"));
        assertThat(MAPPER.readTree(world.stub().lastReceived().body()))
                .isEqualTo(
                        MAPPER.readTree(
                                "{\"reason\":\"no freight\",\"manualDiscountValue\":30000}"));
    }

    @Test
    void a_removal_of_value_alone_is_a_change_that_does_nothing_else() {
        assertThat(foundFreight("")).hasValue("c-8");
        assertThat(foundFreight("\"add\":{\"items\":[]},\"remove\":{},")).hasValue("c-8");
        assertThat(foundFreight("\"add\":null,\"remove\":null,\"replace\":[],")).hasValue("c-8");
        for (String more :
                List.of(
                        "\"add\":{\"items\":[{\"id\":\"1\",\"quantity\":1}]},",
                        "\"remove\":{\"items\":[{\"id\":\"1\",\"quantity\":1}]},",
                        "\"replace\":[{\"from\":{},\"to\":{\"items\":[{\"id\":\"1\"}]}}],",
                        "\"manualIncrementValue\":1,")) {
            assertThat(foundFreight(more)).as(more).isEmpty();
        }
    }

    private Optional<String> foundFreight(String more) {
        world.stub()
                .answerNext(
                        Canned.of(
                                200,
                                """
                                {"requests":[{"requestId":"c-8","reason":"no freight",%s
                                 "manualDiscountValue":30000}]}
                                """
                                        .formatted(more)));
        return oms.findChange(ORDER, FREIGHT, Instant.EPOCH, Set.of());
    }

    @Test
    void a_discount_that_vtex_cannot_be_told_is_refused_without_a_call() {
        assertThat(oms.changeOrder(ORDER, removal(Money.of(1, "KWD"))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(world.stub().received()).isEmpty();
    }

    @Test
    void a_removal_that_vtex_cannot_be_told_is_no_change_of_somebody_else() {
        world.stub()
                .answerNext(
                        Canned.of(
                                200,
                                """
                                {"requests":[{"requestId":"c-7","reason":"out of stock",
                                 "remove":{"items":[{"id":"1","quantity":3}]}}]}
                                """));

        assertThat(oms.findChange(ORDER, removal(Money.of(1, "KWD")), Instant.EPOCH, Set.of()))
                .isEmpty();
    }

    @Test
    void a_change_is_as_far_as_vtex_says_and_under_way_where_it_says_something_new() {
        for (var expected :
                Map.of(
                                "done", ChangeOutcome.DONE,
                                "canceled", ChangeOutcome.CANCELED,
                                "waiting-confirmation", ChangeOutcome.UNDER_WAY,
                                "of-tomorrow", ChangeOutcome.UNDER_WAY)
                        .entrySet()) {
            world.stub().answerNext(Canned.of(200, "{\"status\":\"" + expected.getKey() + "\"}"));

            assertThat(oms.changeOutcome(ORDER, "c-7")).isEqualTo(expected.getValue());
        }
    }

    @Test
    void a_change_that_is_over_and_not_done_left_the_order_as_it_was() {
        for (String over : List.of("\"finished\":true", "\"inProgress\":false")) {
            world.stub().answerNext(Canned.of(200, "{\"status\":\"of-tomorrow\"," + over + "}"));

            assertThat(oms.changeOutcome(ORDER, "c-7")).isEqualTo(ChangeOutcome.CANCELED);
        }
        world.stub().answerNext(Canned.of(200, "{\"status\":\"done\",\"finished\":true}"));
        assertThat(oms.changeOutcome(ORDER, "c-7")).isEqualTo(ChangeOutcome.DONE);
        world.stub().answerNext(Canned.of(200, "{\"status\":\"preparing\",\"inProgress\":true}"));
        assertThat(oms.changeOutcome(ORDER, "c-7")).isEqualTo(ChangeOutcome.UNDER_WAY);
    }

    @Test
    void a_change_that_vtex_was_asked_for_before_is_another_one() {
        Instant askedAt = Instant.parse("2026-03-31T12:00:00Z");

        assertThat(found("\"2026-03-31T11:54:59Z\"", askedAt)).isEmpty();
        assertThat(found("\"2026-03-31T11:55:00Z\"", askedAt)).hasValue("c-7");
        assertThat(found("\"2026-03-31T12:00:01Z\"", askedAt)).hasValue("c-7");
        assertThat(found("null", askedAt)).hasValue("c-7");
    }

    private Optional<String> found(String date, Instant askedAt) {
        world.stub()
                .answerNext(
                        Canned.of(
                                200,
                                """
                                {"requests":[{"requestId":"c-7","reason":"out of stock",
                                 "manualDiscountValue":30000,
                                 "remove":{"items":[{"id":"1","quantity":3}]},"date":%s}]}
                                """
                                        .formatted(date)));
        return oms.findChange(ORDER, removal(Money.of(300, "CLP")), askedAt, Set.of());
    }

    @Test
    void a_history_that_vtex_refuses_to_show_has_no_change() {
        world.stub()
                .answerNext(Canned.of(400, "{\"error\":{\"code\":\"S15\",\"message\":\"v1\"}}"));

        assertThat(oms.findChange(ORDER, removal(Money.of(300, "CLP")), Instant.EPOCH, Set.of()))
                .isEmpty();
    }

    private static OrderChange removal(Money discount) {
        return new ItemRemoval(
                        "out of stock",
                        List.of(
                                new ItemRemoval.Item(new SkuId("1"), 2),
                                new ItemRemoval.Item(new SkuId("1"), 1)),
                        discount)
                .asChange();
    }

    @Test
    void a_change_has_its_units_and_their_prices_in_hundredths() {
        world.stub().answerNext(Canned.of(202, "{\"requestId\":\"c-9\"}"));

        assertThat(oms.changeOrder(ORDER, swap(Money.of(90, "CLP"))))
                .isEqualTo(new Answer.Done("c-9"));
        assertThat(MAPPER.readTree(world.stub().lastReceived().body()))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"reason":"swapped",
                                 "remove":{"items":[{"id":"1","uniqueId":"A1","quantity":1}]},
                                 "add":{"items":[{"id":"2","quantity":2},
                                                 {"id":"3","quantity":1,"price":9000}]},
                                 "replace":[{"from":{"items":[{"id":"4","uniqueId":"A4",
                                                               "quantity":5}]},
                                             "to":{"items":[{"id":"4","uniqueId":"A4",
                                                             "quantity":5,"price":9000}]}}]}
                                """));
    }

    @Test
    void a_change_is_found_by_its_units_and_by_the_prices_that_both_tell() {
        assertThat(foundSwap("9000", "9000")).hasValue("c-9");
        assertThat(foundSwap("null", "9000")).hasValue("c-9");
        assertThat(foundSwap("9000", "9001")).isEmpty();
        assertThat(foundSwap("8999", "9000")).isEmpty();
    }

    private Optional<String> foundSwap(String addedPrice, String repriced) {
        world.stub()
                .answerNext(
                        Canned.of(
                                200,
                                """
                                {"requests":[{"requestId":"c-9","reason":"swapped",
                                 "manualDiscountValue":0,"manualIncrementValue":0,
                                 "remove":{"items":[{"id":"1","quantity":1,"price":500}]},
                                 "add":{"items":[{"id":"2","quantity":2,"price":100},
                                                 {"id":"3","quantity":1,"price":%s}]},
                                 "replace":[{"from":{"items":[{"id":"4","quantity":5,"price":1}]},
                                             "to":{"items":[{"id":"4","quantity":5,
                                                             "price":%s}]}}]}]}
                                """
                                        .formatted(addedPrice, repriced)));
        return oms.findChange(ORDER, swap(Money.of(90, "CLP")), Instant.EPOCH, Set.of());
    }

    @Test
    void a_price_that_vtex_cannot_be_told_is_refused_without_a_call() {
        assertThat(oms.changeOrder(ORDER, swap(Money.of(1, "KWD"))))
                .isInstanceOf(Answer.Refused.class);
        assertThat(world.stub().received()).isEmpty();
    }

    private static OrderChange swap(Money price) {
        return new OrderChange(
                "swapped",
                List.of(new OrderChange.Removed(new SkuId("1"), "A1", 1)),
                List.of(
                        new OrderChange.Added(new SkuId("2"), 2, null),
                        new OrderChange.Added(new SkuId("3"), 1, price)),
                List.of(new OrderChange.Repriced(new SkuId("4"), "A4", 5, price)),
                null);
    }

    @Test
    void a_cancellation_has_its_reason() {
        world.stub().answerNext(Canned.of(200, "{\"receipt\":null}"));

        assertThat(oms.cancel(ORDER, "out of stock")).isEqualTo(new Answer.Done(null));
        assertSent("POST", "/cancel", "{\"reason\":\"out of stock\"}");
    }

    @Test
    void a_denial_names_its_request() {
        world.stub().answerNext(Canned.of(200, ""));

        assertThat(oms.denyCancellation(ORDER, "85835ab4", "sent already"))
                .isEqualTo(new Answer.Done(null));
        Received request = world.stub().lastReceived();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path())
                .isEqualTo("/lojademo/api/orders/pvt/document/FRD-1001/deny-cancellation-request");
        assertThat(MAPPER.readTree(request.body()))
                .isEqualTo(
                        MAPPER.readTree(
                                """
                                {"cancellationRequestId":"85835ab4","denyReason":"sent already"}
                                """));
    }

    private static Invoice.Item item(String sku, int quantity, long price) {
        return new Invoice.Item(new SkuId(sku), quantity, Money.of(price, "BRL"));
    }

    private void assertSent(String method, String path, String body) {
        assertRequest(world.stub().lastReceived(), method, path, body);
    }

    private static void assertRequest(Received request, String method, String path, String body) {
        assertThat(request.method()).isEqualTo(method);
        assertThat(request.path()).isEqualTo("/lojademo/api/oms/pvt/orders/FRD-1001" + path);
        assertThat(MAPPER.readTree(request.body())).isEqualTo(MAPPER.readTree(body));
    }
}
