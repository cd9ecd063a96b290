package io.trapiche.adapter.marketplace.grpc.placing;

import static io.trapiche.adapter.marketplace.grpc.placing.SampleOrders.brl;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.orders.v1.Customer;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However much is wrong, a client with grpc-java's own bound of 8 KiB of headers can read it. */
class ErrorsOverTheWireTest {

    private static final int QUANTITY = 10_000;

    private final TestServer server = TestServer.onAPort();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 25, 30, OrderRules.LINES})
    void remainders_are_told_as_far_as_they_fit(int lines) throws IOException {
        List<FieldViolation> told = told(remainders(lines), false);

        assertThat(told.getFirst().getDescription()).contains("leave a remainder of");
        if (lines > 20) {
            assertThat(told).hasSizeGreaterThan(12);
            assertThat(told.getLast().getDescription())
                    .isEqualTo(
                            "and %d more faults that do not fit here"
                                    .formatted(lines - (told.size() - 1)));
        }
    }

    @Test
    void so_are_faults_of_every_kind_together_with_what_vtex_is_expected_to_say()
            throws IOException {
        OrderContent.Builder order = OrderContent.newBuilder().setCustomer(Customer.newBuilder());
        for (int i = 0; i < OrderRules.LINES; i++) {
            order.addLines(
                    OrderLine.newBuilder()
                            .setSku("é".repeat(100))
                            .setQuantity(-1)
                            .setUnitPrice(brl(-1))
                            .setShippingEstimate("%".repeat(200)));
        }

        assertThat(told(order.build(), true)).hasSizeGreaterThan(12);
    }

    /** No unit price of whole cents makes up any of them, nor do all together. */
    private static OrderContent remainders(int lines) {
        long price = 150_000L;
        long discount = lines * (QUANTITY / 2L) + 500;
        OrderContent.Builder order = SampleOrders.small().toBuilder().clearLines();
        for (int i = 0; i < lines; i++) {
            order.addLines(
                    SampleOrders.line("S".repeat(60) + i).toBuilder()
                            .setQuantity(QUANTITY)
                            .setUnitPrice(brl(price)));
        }
        return order.setDiscount(brl(discount))
                .setTotal(brl(lines * (QUANTITY * price + 2_000) - discount))
                .build();
    }

    private List<FieldViolation> told(OrderContent order, boolean validateOnly) throws IOException {
        StatusRuntimeException error =
                Assertions.catchThrowableOfType(
                        StatusRuntimeException.class,
                        () ->
                                server.feira()
                                        .placeOrder(
                                                SampleOrders.request("1001").toBuilder()
                                                        .setOrder(order)
                                                        .setValidateOnly(validateOnly)
                                                        .build()));
        assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        com.google.rpc.Status status = Objects.requireNonNull(StatusProto.fromThrowable(error));
        BadRequest faults = status.getDetails(1).unpack(BadRequest.class);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getMetadataMap())
                .containsKey("violations");
        return faults.getFieldViolationsList();
    }
}
