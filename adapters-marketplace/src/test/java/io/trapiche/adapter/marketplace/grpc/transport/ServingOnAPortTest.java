package io.trapiche.adapter.marketplace.grpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.PlaceOrderRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingOnAPortTest {

    private final TestServer server =
            TestServer.onAPort(Map.of("trapiche.grpc.max-message-size", "100KB"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void orders_are_placed_over_the_network() {
        assertThat(server.feira().placeOrder(SampleOrders.request("1001")).getName())
                .isEqualTo(SampleOrders.name("1001"));
    }

    @Test
    void says_that_it_serves() {
        assertThat(
                        List.of(
                                health(server.channel(), HealthCheckRequest.getDefaultInstance()),
                                health(
                                        server.channel(),
                                        HealthCheckRequest.newBuilder()
                                                .setService("trapiche.orders.v1.OrderService")
                                                .build())))
                .containsOnly(ServingStatus.SERVING);
    }

    private static ServingStatus health(Channel channel, HealthCheckRequest request) {
        return HealthGrpc.newBlockingStub(channel).check(request).getStatus();
    }

    @Test
    void says_that_it_serves_no_more_before_it_stops() throws InterruptedException {
        BlockingQueue<ServingStatus> told = new LinkedBlockingQueue<>();
        HealthGrpc.newStub(server.channel())
                .watch(
                        HealthCheckRequest.getDefaultInstance(),
                        collecting(told, HealthCheckResponse::getStatus));
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(ServingStatus.SERVING);

        server.server().stop();

        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(ServingStatus.NOT_SERVING);
        assertThat(server.server().isRunning()).isFalse();
    }

    @Test
    void finishes_calls_under_way_when_it_stops() {
        var gate = server.orders().close();
        var placing =
                CompletableFuture.supplyAsync(
                        () -> server.feira().placeOrder(SampleOrders.request("1001")));
        Awaitility.await().until(() -> server.orders().waiting() == 1);
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server.server()::stop);

        gate.countDown();

        assertThat(placing.join().getName()).isEqualTo(SampleOrders.name("1001"));
        stopping.join();
    }

    @Test
    void starts_again_after_a_stop() {
        server.server().stop();
        server.server().start();

        assertThat(server.server().isRunning()).isTrue();
        assertThat(server.server().port()).isPositive();
    }

    @Test
    void describes_its_own_contract() throws InterruptedException {
        assertThat(services(server.channel()))
                .contains(
                        OrderServiceGrpc.SERVICE_NAME,
                        "grpc.health.v1.Health",
                        "grpc.reflection.v1alpha.ServerReflection");
    }

    @Test
    void describes_nothing_when_told_not_to() {
        try (TestServer closed = TestServer.onAPort(Map.of("trapiche.grpc.reflection", "false"))) {
            assertThat(
                            catchThrowable(
                                    () ->
                                            ClientCalls.blockingUnaryCall(
                                                    closed.channel(),
                                                    ServerReflectionGrpc
                                                            .getServerReflectionInfoMethod(),
                                                    CallOptions.DEFAULT,
                                                    ServerReflectionRequest.getDefaultInstance())))
                    .satisfies(
                            error ->
                                    assertThat(Status.fromThrowable(error).getCode())
                                            .isEqualTo(Status.Code.UNIMPLEMENTED));
        }
    }

    private static List<String> services(Channel channel) throws InterruptedException {
        BlockingQueue<ServerReflectionResponse> told = new LinkedBlockingQueue<>();
        StreamObserver<ServerReflectionRequest> questions =
                ServerReflectionGrpc.newStub(channel)
                        .serverReflectionInfo(collecting(told, response -> response));
        questions.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
        ServerReflectionResponse response = told.poll(10, TimeUnit.SECONDS);
        questions.onCompleted();
        return response == null
                ? List.of()
                : response.getListServicesResponse().getServiceList().stream()
                        .map(ServiceResponse::getName)
                        .toList();
    }

    private static <A, B> StreamObserver<A> collecting(
            BlockingQueue<B> told, Function<A, B> reading) {
        return new StreamObserver<>() {
            @Override
            public void onNext(A answer) {
                told.add(reading.apply(answer));
            }

            @Override
            public void onError(Throwable error) {}

            @Override
            public void onCompleted() {}
        };
    }

    /** Four calls may run at a time, so twelve may be given up within ten seconds. */
    @Test
    void a_connection_may_give_all_its_calls_up_three_times_and_is_cut_off_beyond() {
        try (TestServer strict =
                TestServer.onAPort(Map.of("trapiche.grpc.connection.max-calls", "4"))) {
            CompletableFuture<Throwable> cutOff = new CompletableFuture<>();
            watch(strict.channel(), new CompletableFuture<>(), cutOff);

            for (int i = 0; i < 12; i++) {
                reset(strict.channel());
            }
            assertThat(health(strict.channel(), HealthCheckRequest.getDefaultInstance()))
                    .isEqualTo(ServingStatus.SERVING);
            assertThat(cutOff).isNotDone();

            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(
                            () -> {
                                reset(strict.channel());
                                return cutOff.isDone();
                            });
            assertThat(health(strict.channel(), HealthCheckRequest.getDefaultInstance()))
                    .as("it may connect again")
                    .isEqualTo(ServingStatus.SERVING);
        }
    }

    /** Opens a call, and gives it up once the server has it. */
    private static void reset(Channel channel) {
        CompletableFuture<ServingStatus> begun = new CompletableFuture<>();
        try (Context.CancellableContext call = Context.current().withCancellation()) {
            call.run(() -> watch(channel, begun, new CompletableFuture<>()));
            var _ = begun.completeOnTimeout(ServingStatus.UNKNOWN, 10, TimeUnit.SECONDS).join();
        }
    }

    private static void watch(
            Channel channel,
            CompletableFuture<ServingStatus> begun,
            CompletableFuture<Throwable> ended) {
        HealthGrpc.newStub(channel)
                .watch(
                        HealthCheckRequest.getDefaultInstance(),
                        new StreamObserver<>() {
                            @Override
                            public void onNext(HealthCheckResponse answer) {
                                begun.complete(answer.getStatus());
                            }

                            @Override
                            public void onError(Throwable error) {
                                begun.complete(ServingStatus.UNKNOWN);
                                ended.complete(error);
                            }

                            @Override
                            public void onCompleted() {}
                        });
    }

    @Test
    void refuses_a_message_that_is_too_large() {
        Throwable error = catchThrowable(() -> server.feira().placeOrder(large()));

        assertThat(Status.fromThrowable(error).getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        assertThat(server.orders().size()).isZero();
    }

    private static PlaceOrderRequest large() {
        return SampleOrders.request(
                SampleOrders.PARENT,
                "1001",
                SampleOrders.small().toBuilder().setNote("n".repeat(100 * 1024)).build());
    }

    @Test
    void bytes_that_are_no_message_are_the_callers_fault() {
        assertThat(ToldError.from(() -> callWithBytes("PlaceOrder", new byte[] {-1, -1, -1})))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.INVALID_ARGUMENT, ErrorReason.UNREADABLE_MESSAGE));
        assertThat(server.feira().placeOrder(SampleOrders.request("1001")).getName())
                .isEqualTo(SampleOrders.name("1001"));
    }

    @Test
    void a_small_message_that_unpacks_to_a_large_one_is_refused() {
        assertThat(ToldError.from(() -> server.feira().withCompression("gzip").placeOrder(large())))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.RESOURCE_EXHAUSTED, ErrorReason.MESSAGE_TOO_LARGE));
    }

    @Test
    void a_method_that_does_not_exist_is_told_with_details() {
        assertThat(ToldError.from(() -> callWithBytes("ShipOrder", new byte[0])))
                .isEqualTo(ToldError.plain(Status.Code.UNIMPLEMENTED, ErrorReason.UNKNOWN_METHOD));
    }

    private void callWithBytes(String method, byte[] bytes) {
        var _ =
                ClientCalls.blockingUnaryCall(
                        server.channel(),
                        MethodDescriptor.<byte[], byte[]>newBuilder()
                                .setType(MethodDescriptor.MethodType.UNARY)
                                .setFullMethodName(OrderServiceGrpc.SERVICE_NAME + "/" + method)
                                .setRequestMarshaller(new Bytes())
                                .setResponseMarshaller(new Bytes())
                                .build(),
                        CallOptions.DEFAULT.withCallCredentials(
                                new TestServer.Bearer("Bearer feira-new")),
                        bytes);
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            return new byte[0];
        }
    }

    @Test
    void a_caller_hears_before_its_deadline_that_the_store_takes_too_long() {
        var gate = server.orders().close();

        assertThat(
                        ToldError.from(
                                () ->
                                        server.feira()
                                                .withDeadlineAfter(2, TimeUnit.SECONDS)
                                                .placeOrder(SampleOrders.request("1001"))))
                .isEqualTo(
                        ToldError.repeatable(
                                Status.Code.UNAVAILABLE, ErrorReason.STORAGE_UNAVAILABLE));
        gate.countDown();
    }

    @Test
    void speaks_tls_with_its_own_certificate(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        try (TestServer secure =
                TestServer.onAPort(
                        Map.of(
                                "trapiche.grpc.tls.certificate-chain",
                                certificate.chain().toString(),
                                "trapiche.grpc.tls.private-key",
                                certificate.key().toString()))) {
            ManagedChannel channel =
                    Grpc.newChannelBuilder(
                                    "127.0.0.1:" + secure.server().port(),
                                    TlsChannelCredentials.newBuilder()
                                            .trustManager(certificate.chain().toFile())
                                            .build())
                            .overrideAuthority("localhost")
                            .build();
            assertThat(health(channel, HealthCheckRequest.getDefaultInstance()))
                    .isEqualTo(ServingStatus.SERVING);
            channel.shutdownNow();
        }
    }

    @Test
    void a_port_that_is_taken_is_named() {
        String port = Integer.toString(server.server().port());

        assertThatThrownBy(() -> TestServer.onAPort(Map.of("trapiche.grpc.port", port)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("trapiche.grpc.port");
    }
}
