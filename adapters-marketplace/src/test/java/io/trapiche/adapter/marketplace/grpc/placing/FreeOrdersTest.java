package io.trapiche.adapter.marketplace.grpc.placing;

import static io.trapiche.adapter.marketplace.grpc.placing.SampleOrders.brl;
import static io.trapiche.adapter.marketplace.grpc.placing.SampleOrders.line;
import static io.trapiche.adapter.marketplace.grpc.placing.SampleOrders.small;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Orders that come to nothing are taken by VTEX and can never be invoiced there. */
class FreeOrdersTest {

    /** A free line; 2 × 10.00 and 5.00, all of it discounted. */
    static final List<OrderContent> FREE =
            List.of(
                    small().toBuilder()
                            .setTotal(brl(0))
                            .setLines(0, free(line("sku-1").toBuilder().setUnitPrice(brl(0))))
                            .build(),
                    small().toBuilder()
                            .setTotal(brl(0))
                            .setDiscount(brl(2_500))
                            .setLines(0, free(line("sku-1").toBuilder().setUnitPrice(brl(1_000))))
                            .addLines(
                                    free(line("sku-2").toBuilder().setUnitPrice(brl(500)))
                                            .setQuantity(1))
                            .build());

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    private static OrderLine.Builder free(OrderLine.Builder line) {
        return line.setShippingPrice(brl(0));
    }

    @ParameterizedTest
    @FieldSource("FREE")
    void are_refused_with_the_reason(OrderContent order) {
        Throwable refusal =
                catchThrowable(
                        () ->
                                server.feira()
                                        .placeOrder(
                                                SampleOrders.request(
                                                        SampleOrders.PARENT, "1001", order)));

        assertThat(ToldError.of(refusal)).isEqualTo(ToldError.invalid("order.total.minor_units"));
        assertThat(refusal)
                .hasMessageEndingWith(
                        ": order.total.minor_units is zero (expected: above zero, because VTEX takes"
                                + " no invoice of nothing and the order could never be finished)");
        assertThat(server.orders().size()).isZero();
    }
}
