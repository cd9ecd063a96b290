package io.trapiche.adapter.marketplace.grpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.trapiche.application.tracing.SpanAttribute;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.GetOrderResponse;
import io.trapiche.orders.v1.OrderServiceGrpc;
import io.trapiche.testkit.tracing.RecordingTraces;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TracedCallTest {

    private static final String METHOD = "trapiche.orders.v1.OrderService/GetOrder";

    private final RecordingTraces traces = new RecordingTraces();
    private final TracedCall<GetOrderRequest, GetOrderResponse> call =
            new TracedCall<>(new Unheard(), traces, null);

    /** Its answers go nowhere. */
    private static final class Unheard extends ServerCall<GetOrderRequest, GetOrderResponse> {

        @Override
        public void request(int messages) {}

        @Override
        public void sendHeaders(Metadata headers) {}

        @Override
        public void sendMessage(GetOrderResponse message) {}

        @Override
        public void close(Status status, Metadata trailers) {}

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public MethodDescriptor<GetOrderRequest, GetOrderResponse> getMethodDescriptor() {
            return OrderServiceGrpc.getGetOrderMethod();
        }
    }

    private Map<SpanAttribute, String> told() {
        return traces.spans().getFirst().attributes();
    }

    @Test
    void a_call_tells_its_method_and_status() {
        call.carryOut(() -> call.close(Status.NOT_FOUND, new Metadata()));

        assertThat(told())
                .isEqualTo(
                        Map.of(
                                SpanAttribute.RPC_METHOD,
                                METHOD,
                                SpanAttribute.RPC_STATUS,
                                "NOT_FOUND"));
    }

    @Test
    void a_call_that_throws_tells_them_as_well() {
        assertThatThrownBy(
                        () ->
                                call.carryOut(
                                        () -> {
                                            throw new IllegalStateException("of Beatriz");
                                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told())
                .isEqualTo(
                        Map.of(
                                SpanAttribute.RPC_METHOD,
                                METHOD,
                                SpanAttribute.RPC_STATUS,
                                "UNKNOWN",
                                SpanAttribute.ERROR,
                                IllegalStateException.class.getName()));
    }
}
