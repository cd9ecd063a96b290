package io.trapiche.adapter.marketplace.grpc.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.order.Times;
import io.trapiche.adapter.marketplace.grpc.transport.CallersTrace;
import io.trapiche.application.streams.Cause;
import io.trapiche.application.streams.ConcurrentChange;
import io.trapiche.application.streams.StorageUnavailable;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import io.trapiche.testkit.tracing.RecordingTraces;
import io.trapiche.testkit.tracing.RecordingTraces.RecordedSpan;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacingAnOrderTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String PLACE_ORDER = "trapiche.orders.v1.OrderService/PlaceOrder";
    private static final PlaceOrderRequest ORDER = SampleOrders.request("1001");

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void answers_with_the_name_and_the_moment_of_receipt() {
        assertThat(server.feira().placeOrder(SampleOrders.request("1001")))
                .isEqualTo(
                        PlaceOrderResponse.newBuilder()
                                .setName("accounts/lojademo/marketplaces/feira/orders/1001")
                                .setReceiveTime(Times.toWire(TestServer.NOON))
                                .build());
    }

    @Test
    void belongs_to_the_callers_trace() {
        for (String told : List.of(TRACE, "nonsense")) {
            var _ = server.feira().withInterceptors(tracing(told)).placeOrder(ORDER);
        }

        assertThat(server.orders().causes())
                .containsExactly(new Cause("00f067aa0ba902b7", TRACE), null);
    }

    private static ClientInterceptor tracing(String traceparent) {
        Metadata headers = new Metadata();
        headers.put(CallersTrace.TRACEPARENT, traceparent);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    @Test
    void is_a_span_within_the_callers_trace() {
        RecordingTraces traces = new RecordingTraces();
        try (TestServer traced = TestServer.inProcess(traces)) {
            for (String told : List.of(TRACE, "00-zz")) {
                var _ = traced.feira().withInterceptors(tracing(told)).placeOrder(ORDER);
            }
            Awaitility.await().until(() -> traces.spans().size() == 2);

            RecordedSpan inTrace = traces.spans().getFirst();
            RecordedSpan alone = traces.spans().getLast();
            assertThat(inTrace.beginning().parent()).isEqualTo(TRACE);
            assertThat(alone.beginning().parent()).isNull();
            assertThat(traces.spans())
                    .allSatisfy(
                            span -> {
                                assertThat(span.name()).isEqualTo(PLACE_ORDER);
                                assertThat(span.attributes())
                                        .containsEntry(SpanAttribute.RPC_STATUS, "OK")
                                        .doesNotContainKey(SpanAttribute.ERROR);
                            });
            assertThat(traced.orders().causes())
                    .containsExactly(
                            new Cause("00f067aa0ba902b7", inTrace.traceparent()),
                            Cause.ofTrace(alone.traceparent()).orElseThrow());
        }
    }

    @Test
    void is_a_span_that_tells_the_status_of_an_error() {
        RecordingTraces traces = new RecordingTraces();
        try (TestServer traced = TestServer.inProcess(traces)) {
            assertThatThrownBy(
                            () -> traced.feira().placeOrder(PlaceOrderRequest.getDefaultInstance()))
                    .isInstanceOf(StatusRuntimeException.class);
            assertThatThrownBy(() -> traced.nobody().placeOrder(ORDER))
                    .isInstanceOf(StatusRuntimeException.class);
            Awaitility.await().until(() -> !traces.spans().isEmpty());

            assertThat(traces.spans())
                    .singleElement()
                    .satisfies(
                            span ->
                                    assertThat(span.attributes())
                                            .containsEntry(
                                                    SpanAttribute.RPC_STATUS, "INVALID_ARGUMENT")
                                            .doesNotContainKey(SpanAttribute.ERROR));
        }
    }

    @Test
    void answers_a_repeat_with_exactly_the_first_answer() {
        PlaceOrderResponse first = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(server.feira().placeOrder(SampleOrders.request("1001"))).isEqualTo(first);
        assertThat(server.orders().size()).isEqualTo(1);
    }

    @Test
    void refuses_the_same_id_with_other_content() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(
                        ToldError.from(
                                () ->
                                        server.feira()
                                                .placeOrder(
                                                        SampleOrders.request(
                                                                SampleOrders.PARENT,
                                                                "1001",
                                                                SampleOrders.full()))))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.ALREADY_EXISTS,
                                ErrorReason.ORDER_PLACED_WITH_OTHER_CONTENT));
    }

    @Test
    void keeps_every_field() {
        assertThat(placed(SampleOrders.full())).isEqualTo(fullOrder());
    }

    @Test
    void keeps_what_only_the_marketplaces_own_delivery_fills() {
        OrderContent order = placed(SampleOrders.marketplaceStock());

        assertThat(order.delivery().byMarketplace()).isTrue();
        assertThat(order.delivery().fromMarketplaceStock()).isTrue();
        assertThat(order.lines().getFirst().warehouseId()).isEqualTo("wh-7");
    }

    @Test
    void keeps_the_shipping_policy() {
        assertThat(placed(SampleOrders.franchise()).lines().getFirst().sla()).isEqualTo("Normal");
    }

    private OrderContent placed(io.trapiche.orders.v1.OrderContent order) {
        var _ = server.feira().placeOrder(SampleOrders.request(SampleOrders.PARENT, "1001", order));
        return ((ChannelOrderState.Placed) server.orders().load(SampleOrders.stream("1001")))
                .placement()
                .content();
    }

    @Test
    void refuses_franchises_where_they_are_not_enabled() {
        assertThat(
                        ToldError.from(
                                () ->
                                        server.feira()
                                                .placeOrder(
                                                        SampleOrders.request(
                                                                "accounts/mercadinho/marketplaces/feira",
                                                                "1001",
                                                                SampleOrders.franchise()))))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION,
                                ErrorReason.FRANCHISES_NOT_ENABLED));
    }

    private static OrderContent fullOrder() {
        return new OrderContent(
                PaymentStatus.PENDING,
                Money.of(12_200, "BRL"),
                Money.of(300, "BRL"),
                Money.of(100, "BRL"),
                List.of(
                        new OrderLine(
                                new SkuId("sku-1"),
                                2,
                                Money.of(5_000, "BRL"),
                                Money.of(2_000, "BRL"),
                                DeliveryChannel.PICKUP_IN_POINT,
                                null,
                                TimeSpan.of("10d"),
                                TimeSpan.of("5bd"),
                                null)),
                new Customer(
                        personal("ana.silva@correio.example"),
                        personal("Ana"),
                        personal("Silva"),
                        personal("+5511900000000"),
                        personal("00000000191"),
                        new Customer.Corporate(
                                personal("Silva Ltda"),
                                personal("Casa Silva"),
                                personal("00000000000191"),
                                personal("+551130000000"),
                                personal("isento"))),
                new Delivery(pickupPoint(), false, false),
                List.of("creditCardPaymentGroup", "giftCardPaymentGroup"),
                List.of(new LineTax(new SkuId("sku-1"), Money.of(150, "BRL"))),
                List.of(
                        new TrackingHint(
                                "TR1", "Correio Azul", "https://rastreio.example/TR1", "^XA^XZ")),
                true,
                new AccountName("lojademofilial"),
                personal("presente\nsem nota"));
    }

    private static Address pickupPoint() {
        return new Address(
                Address.Type.PICKUP,
                "ponto-1",
                personal("Ana Silva"),
                personal("01000-000"),
                "BRA",
                personal("SP"),
                personal("São Paulo"),
                personal("Centro"),
                personal("Rua das Flores"),
                personal("10"),
                personal("fundos"),
                new GeoCoordinates(-23_550_520, -46_633_309));
    }

    private static PersonalData personal(String text) {
        return new PersonalData(text);
    }

    @Test
    void tells_the_caller_to_come_again_when_the_store_is_away() {
        server.orders().failWith(() -> new StorageUnavailable("away", new RuntimeException()));

        assertThat(placing("1001"))
                .isEqualTo(
                        ToldError.repeatable(
                                Status.Code.UNAVAILABLE, ErrorReason.STORAGE_UNAVAILABLE));
    }

    @Test
    void tells_the_caller_to_come_again_when_others_changed_the_order() {
        server.orders()
                .failWith(
                        () ->
                                new ConcurrentChange(
                                        SampleOrders.stream("1001"), new RuntimeException()));

        assertThat(placing("1001"))
                .isEqualTo(
                        ToldError.repeatable(Status.Code.ABORTED, ErrorReason.CONCURRENT_CHANGE));
    }

    @Test
    void tells_nothing_about_a_bug() {
        server.orders().failWith(() -> new IllegalStateException("secret"));

        assertThat(placing("1001"))
                .isEqualTo(ToldError.plain(Status.Code.INTERNAL, ErrorReason.INTERNAL_ERROR));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> server.feira().placeOrder(SampleOrders.request("1002"))))
                .hasMessageNotContaining("secret");
    }

    private ToldError placing(String orderId) {
        return ToldError.from(() -> server.feira().placeOrder(SampleOrders.request(orderId)));
    }

    @Test
    void admits_so_many_at_a_time_and_sends_the_next_away() {
        try (TestServer narrow =
                TestServer.inProcess(Map.of("trapiche.grpc.max-concurrent-placements", "1"))) {
            var gate = narrow.orders().close();
            var first =
                    CompletableFuture.supplyAsync(
                            () -> narrow.feira().placeOrder(SampleOrders.request("1001")));
            Awaitility.await().until(() -> narrow.orders().waiting() == 1);

            assertThat(
                            ToldError.from(
                                    () -> narrow.feira().placeOrder(SampleOrders.request("1002"))))
                    .isEqualTo(
                            ToldError.repeatable(
                                    Status.Code.RESOURCE_EXHAUSTED,
                                    ErrorReason.TOO_MANY_PLACEMENTS));

            gate.countDown();
            assertThat(first.join().getName()).isEqualTo(SampleOrders.name("1001"));
            assertThat(narrow.feira().placeOrder(SampleOrders.request("1002")).getName())
                    .isEqualTo(SampleOrders.name("1002"));
        }
    }
}
