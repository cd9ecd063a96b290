package io.trapiche.adapter.marketplace.grpc.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Compressor;
import io.grpc.CompressorRegistry;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.error.Failures;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Calls that no generated client makes. */
class MalformedCallsTest {

    private static final ToldError UNREADABLE =
            ToldError.plain(Status.Code.INVALID_ARGUMENT, ErrorReason.UNREADABLE_MESSAGE);

    private final TestServer server = TestServer.onAPort();
    private final ManagedChannel channel =
            NettyChannelBuilder.forAddress("127.0.0.1", server.server().port())
                    .usePlaintext()
                    .compressorRegistry(compressors())
                    .build();
    private final Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void close() {
        log.detachAppender(lines);
        channel.shutdownNow();
        server.close();
    }

    @Test
    void a_call_without_a_message_is_the_callers_fault() {
        assertThat(told("feira-new", 0)).isEqualTo(UNREADABLE);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_second_message_is_the_callers_fault_and_nothing_is_placed() {
        assertThat(told("feira-new", 2)).isEqualTo(UNREADABLE);
        assertThat(lines.list).isEmpty();
        assertThat(server.orders().size()).isZero();
    }

    @Test
    void a_call_that_is_refused_already_is_refused_once() {
        assertThat(told("nobody", 0))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.UNAUTHENTICATED, ErrorReason.CREDENTIALS_INVALID));
        assertThat(lines.list).isEmpty();
    }

    @Test
    void a_message_that_is_called_gzip_and_is_none_is_the_callers_fault() {
        assertThat(
                        told(
                                CallOptions.DEFAULT
                                        .withCompression("gzip")
                                        .withCallCredentials(bearer("feira-new")),
                                1))
                .isEqualTo(UNREADABLE);
        assertThat(lines.list).isEmpty();
    }

    private ToldError told(String token, int messages) {
        return told(CallOptions.DEFAULT.withCallCredentials(bearer(token)), messages);
    }

    private static TestServer.Bearer bearer(String token) {
        return new TestServer.Bearer("Bearer " + token);
    }

    private ToldError told(CallOptions options, int messages) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        ClientCall<PlaceOrderRequest, PlaceOrderResponse> call =
                channel.newCall(OrderServiceGrpc.getPlaceOrderMethod(), options);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.complete(status.asRuntimeException(trailers));
                    }
                },
                new Metadata());
        call.request(2);
        for (int i = 0; i < messages; i++) {
            call.sendMessage(SampleOrders.request("1001"));
        }
        call.halfClose();
        return ToldError.of(end.orTimeout(10, TimeUnit.SECONDS).join());
    }

    private static CompressorRegistry compressors() {
        CompressorRegistry registry = CompressorRegistry.newEmptyInstance();
        registry.register(
                new Compressor() {
                    @Override
                    public String getMessageEncoding() {
                        return "gzip";
                    }

                    @Override
                    public OutputStream compress(OutputStream os) {
                        return os;
                    }
                });
        return registry;
    }
}
