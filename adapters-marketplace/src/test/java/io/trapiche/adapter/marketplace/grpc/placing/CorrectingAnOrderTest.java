package io.trapiche.adapter.marketplace.grpc.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.channel.ProcessingResult;
import io.trapiche.orders.v1.CorrectOrderRequest;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrectingAnOrderTest {

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_parked_order_goes_on_with_the_corrected_content() {
        StreamId order = parked();

        var answer = server.feira().correctOrder(correction(SampleOrders.marketplaceStock()));

        assertThat(answer.getOrder().getState()).isEqualTo(OrderState.ORDER_STATE_RECEIVED);
        assertThat(((ChannelOrderState.Placed) server.orders().load(order)).placement().content())
                .isEqualTo(SampleOrders.content(SampleOrders.marketplaceStock()));
    }

    @Test
    void an_order_that_is_not_parked_is_not_corrected() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(error(correction(SampleOrders.full())))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION, ErrorReason.ORDER_NOT_PARKED));
    }

    @Test
    void an_order_nobody_placed_is_not_found() {
        assertThat(error(correction(SampleOrders.full())))
                .isEqualTo(ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.ORDER_NOT_FOUND));
    }

    @Test
    void every_fault_is_named_as_when_placing() {
        OrderContent faulty = SampleOrders.full().toBuilder().clearPickupAccountName().build();

        assertThat(error(correction(faulty).toBuilder().clearReason().build()))
                .isEqualTo(ToldError.invalid("order.pickup_account_name", "reason"));
        assertThat(error(CorrectOrderRequest.getDefaultInstance()))
                .isEqualTo(ToldError.invalid("name", "order", "reason"));
    }

    /** VTEX will not take the order as it is. */
    private StreamId parked() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));
        StreamId order = SampleOrders.stream("1001");
        var _ =
                server.orders()
                        .handle(
                                order,
                                new RecordProcessingResult(
                                        new ProcessingResult(
                                                ProcessingResult.Flow.PLACE_ORDER,
                                                "EOI005",
                                                false,
                                                null,
                                                null,
                                                List.of()),
                                        TestServer.NOON));
        return order;
    }

    private ToldError error(CorrectOrderRequest request) {
        return ToldError.from(() -> server.feira().correctOrder(request));
    }

    private static CorrectOrderRequest correction(OrderContent order) {
        return CorrectOrderRequest.newBuilder()
                .setName(SampleOrders.name("1001"))
                .setOrder(order)
                .setReason("the SKU was another")
                .build();
    }
}
