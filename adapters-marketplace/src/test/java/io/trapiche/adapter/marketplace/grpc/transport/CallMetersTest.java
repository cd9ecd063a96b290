package io.trapiche.adapter.marketplace.grpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.WatchOrdersRequest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetersTest {

    private static final String SERVICE = "trapiche.orders.v1.OrderService/";
    private static final String CALLS = "trapiche.grpc.calls";

    private final TestServer server = TestServer.onAPort();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void calls_are_timed_by_method() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));
        var _ = server.feira().placeOrder(SampleOrders.request("1002"));

        await().until(() -> count("PlaceOrder", "OK", "none") == 2);
        assertThat(server.meters().get(CALLS).timer().totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(server.meters().find(CALLS).timers()).hasSize(1);
    }

    @Test
    void errors_are_counted_by_the_reason_that_the_caller_was_told() {
        GetOrderRequest unknown =
                GetOrderRequest.newBuilder().setName(SampleOrders.name("9999")).build();

        assertThat(catchThrowable(() -> server.feira().getOrder(unknown))).isNotNull();
        assertThat(catchThrowable(() -> server.nobody().getOrder(unknown))).isNotNull();

        awaitOne("GetOrder", "NOT_FOUND", "ORDER_NOT_FOUND");
        awaitOne("GetOrder", "UNAUTHENTICATED", "CREDENTIALS_MISSING");
    }

    @Test
    void methods_that_callers_make_up_are_one() {
        for (int i = 0; i < 20; i++) {
            call(server.channel(), "made.up.Service/Method" + i);
        }

        await().until(
                        () ->
                                server.meters()
                                        .get(CALLS)
                                        .tags("method", "unknown", "reason", "UNKNOWN_METHOD")
                                        .timer()
                                        .count(),
                        count -> count == 20);
        assertThat(server.meters().find(CALLS).meters())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("method"))
                .containsExactly("unknown");
    }

    private static void call(Channel channel, String method) {
        MethodDescriptor<GetOrderRequest, GetOrderRequest> madeUp =
                MethodDescriptor.<GetOrderRequest, GetOrderRequest>newBuilder()
                        .setType(MethodDescriptor.MethodType.UNARY)
                        .setFullMethodName(method)
                        .setRequestMarshaller(
                                ProtoUtils.marshaller(GetOrderRequest.getDefaultInstance()))
                        .setResponseMarshaller(
                                ProtoUtils.marshaller(GetOrderRequest.getDefaultInstance()))
                        .build();
        assertThat(
                        catchThrowable(
                                () ->
                                        ClientCalls.blockingUnaryCall(
                                                channel,
                                                madeUp,
                                                CallOptions.DEFAULT,
                                                GetOrderRequest.getDefaultInstance())))
                .isNotNull();
    }

    @Test
    void a_call_that_is_answered_before_its_work_is_done_is_counted_once() {
        var gate = server.orders().close();

        assertThat(
                        catchThrowable(
                                () ->
                                        server.feira()
                                                .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                                                .placeOrder(SampleOrders.request("1001"))))
                .isNotNull();

        awaitOne("PlaceOrder", "UNAVAILABLE", "STORAGE_UNAVAILABLE");
        gate.countDown();
        await().until(() -> server.orders().waiting() == 0);
        assertThat(server.meters().find(CALLS).timers()).hasSize(1);
    }

    @Test
    void watches_are_shown_while_they_are_open_and_counted_when_they_end() throws Exception {
        assertThat(watches()).isZero();
        Context.CancellableContext watching = Context.current().withCancellation();
        boolean begun = watching.call(() -> server.feira().watchOrders(everything()).hasNext());

        assertThat(begun).isTrue();
        assertThat(watches()).isOne();
        watching.cancel(null);

        await().until(() -> watches() == 0);
        awaitOne("WatchOrders", "CANCELLED", "CALL_CANCELLED");
    }

    private static WatchOrdersRequest everything() {
        return WatchOrdersRequest.newBuilder().setParent("accounts/-/marketplaces/feira").build();
    }

    private double watches() {
        return server.meters()
                .get("trapiche.grpc.watches")
                .tags("marketplace", "feira")
                .gauge()
                .value();
    }

    private void awaitOne(String method, String status, String reason) {
        await().until(() -> count(method, status, reason) == 1);
    }

    private long count(String method, String status, String reason) {
        return server
                .meters()
                .find(CALLS)
                .tags("method", SERVICE + method, "status", status, "reason", reason)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
