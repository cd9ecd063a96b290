package io.trapiche.adapter.marketplace.grpc.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.Problem;
import io.trapiche.orders.v1.ProblemDetail;
import io.trapiche.orders.v1.ProblemOwner;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A marketplace is told every cause that VTEX gave, not its code alone. */
class ProblemOfAnOrderTest {

    private static final List<Cause> CAUSES =
            List.of(
                    new Cause("Fulfillment", "FMT005", "item 2 cannot be delivered"),
                    new Cause("Checkout", "", "no stock"));

    static final List<ChannelOrderEvent> TROUBLES =
            List.of(
                    new ChannelOrderEvent.SubmissionFailed("EOI002", CAUSES, TestServer.NOON),
                    new ChannelOrderEvent.OrderParked("EOI002", "x", CAUSES, TestServer.NOON));

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("TROUBLES")
    void has_the_causes_as_vtex_gave_them(ChannelOrderEvent trouble) {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));
        server.orders().record(SampleOrders.stream("1001"), trouble);

        Problem problem = problem();

        assertThat(problem.getCode()).isEqualTo("EOI002");
        assertThat(problem.getOwner()).isEqualTo(ProblemOwner.PROBLEM_OWNER_SELLER);
        assertThat(problem.getDetailsList())
                .containsExactly(
                        ProblemDetail.newBuilder()
                                .setSource("Fulfillment")
                                .setCode("FMT005")
                                .setDescription("item 2 cannot be delivered")
                                .build(),
                        ProblemDetail.newBuilder()
                                .setSource("Checkout")
                                .setDescription("no stock")
                                .build());
    }

    @Test
    void is_none_while_an_order_goes_on() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(problem()).isEqualTo(Problem.getDefaultInstance());
    }

    private Problem problem() {
        return server.feira()
                .getOrder(GetOrderRequest.newBuilder().setName(SampleOrders.name("1001")).build())
                .getOrder()
                .getProblem();
    }
}
