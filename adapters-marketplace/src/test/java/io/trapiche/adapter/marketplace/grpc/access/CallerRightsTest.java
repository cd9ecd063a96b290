package io.trapiche.adapter.marketplace.grpc.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.adapter.marketplace.grpc.placing.SampleOrders;
import io.trapiche.orders.v1.ApproveOrderRequest;
import io.trapiche.orders.v1.CancelOrderRequest;
import io.trapiche.orders.v1.GetOrderRequest;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderServiceGrpc.OrderServiceBlockingStub;
import io.trapiche.orders.v1.WatchOrdersRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerRightsTest {

    private static final String OTHERS = "accounts/lojademo/marketplaces/bazar";

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    /** Every method, with a name or parent, and with faults in everything else. */
    private static Stream<Consumer<OrderServiceBlockingStub>> everyMethod(String parent) {
        String name = parent + "/orders/1001";
        return Stream.of(
                stub ->
                        stub.placeOrder(
                                SampleOrders.request(
                                        parent, "", OrderContent.getDefaultInstance())),
                stub -> stub.approveOrder(ApproveOrderRequest.newBuilder().setName(name).build()),
                stub -> stub.cancelOrder(CancelOrderRequest.newBuilder().setName(name).build()),
                stub -> stub.getOrder(GetOrderRequest.newBuilder().setName(name).build()),
                stub ->
                        stub.watchOrders(
                                        WatchOrdersRequest.newBuilder()
                                                .setParent(parent)
                                                .setResumeToken("nonsense")
                                                .build())
                                .next());
    }

    private static List<ToldError> errors(OrderServiceBlockingStub stub, String parent) {
        return everyMethod(parent)
                .map(method -> ToldError.from(() -> method.accept(stub)))
                .distinct()
                .toList();
    }

    @Test
    void nobody_gets_in_without_credentials() {
        assertThat(errors(server.nobody(), SampleOrders.PARENT))
                .containsExactly(
                        ToldError.plain(
                                Status.Code.UNAUTHENTICATED, ErrorReason.CREDENTIALS_MISSING));
    }

    @Test
    void nobody_gets_in_with_a_token_nobody_gave_out() {
        assertThat(errors(server.as("feira-newer"), SampleOrders.PARENT))
                .containsExactly(
                        ToldError.plain(
                                Status.Code.UNAUTHENTICATED, ErrorReason.CREDENTIALS_INVALID));
    }

    @Test
    void nobody_gets_in_by_another_scheme() {
        assertThat(
                        errors(
                                server.nobody()
                                        .withCallCredentials(
                                                new TestServer.Bearer("Basic feira-new")),
                                SampleOrders.PARENT))
                .containsExactly(
                        ToldError.plain(
                                Status.Code.UNAUTHENTICATED, ErrorReason.CREDENTIALS_INVALID));
    }

    @Test
    void nobody_gets_in_with_two_values_though_one_were_good() {
        assertThat(
                        errors(
                                server.nobody()
                                        .withCallCredentials(
                                                new TestServer.Bearer(
                                                        "Bearer bazar-token", "Bearer feira-new")),
                                SampleOrders.PARENT))
                .containsExactly(
                        ToldError.plain(
                                Status.Code.UNAUTHENTICATED, ErrorReason.CREDENTIALS_INVALID));
    }

    @Test
    void both_tokens_are_good_while_one_replaces_the_other() {
        assertThat(server.as("feira-old").placeOrder(SampleOrders.request("1001")))
                .isEqualTo(server.as("feira-new").placeOrder(SampleOrders.request("1001")));
    }

    @Test
    void another_marketplace_is_refused_before_any_fault_is_told() {
        assertThat(errors(server.feira(), OTHERS))
                .containsExactly(
                        ToldError.plain(
                                Status.Code.PERMISSION_DENIED, ErrorReason.NOT_YOUR_MARKETPLACE));
    }

    @Test
    void a_marketplace_that_does_not_exist_is_refused_alike() {
        assertThat(errors(server.feira(), "accounts/lojademo/marketplaces/nowhere"))
                .isEqualTo(errors(server.feira(), OTHERS));
    }

    @Test
    void an_unknown_account_is_told_before_any_fault() {
        assertThat(placing(server.feira(), "nowhere"))
                .isEqualTo(ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.UNKNOWN_ACCOUNT));
    }

    @Test
    void an_account_not_connected_is_told_before_any_fault() {
        assertThat(
                        ToldError.from(
                                () ->
                                        server.bazar()
                                                .placeOrder(
                                                        SampleOrders.request(
                                                                "accounts/mercadinho/marketplaces/bazar",
                                                                "",
                                                                OrderContent
                                                                        .getDefaultInstance()))))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.PERMISSION_DENIED,
                                ErrorReason.MARKETPLACE_NOT_CONNECTED));
    }

    @Test
    void a_suspended_account_takes_no_orders() {
        assertThat(placing(server.feira(), "fechada"))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.FAILED_PRECONDITION, ErrorReason.ACCOUNT_SUSPENDED));
    }

    private static ToldError placing(OrderServiceBlockingStub stub, String account) {
        return ToldError.from(
                () ->
                        stub.placeOrder(
                                SampleOrders.request(
                                        "accounts/%s/marketplaces/feira".formatted(account),
                                        "",
                                        OrderContent.getDefaultInstance())));
    }

    @Test
    void an_order_of_another_marketplace_is_answered_like_a_missing_one() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(reading(server.bazar(), OTHERS + "/orders/1001"))
                .isEqualTo(reading(server.bazar(), OTHERS + "/orders/9999"))
                .isEqualTo(ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.ORDER_NOT_FOUND));
    }

    @Test
    void an_order_of_an_unknown_account_is_answered_like_a_missing_one() {
        assertThat(reading(server.feira(), "accounts/nowhere/marketplaces/feira/orders/1001"))
                .isEqualTo(ToldError.plain(Status.Code.NOT_FOUND, ErrorReason.ORDER_NOT_FOUND));
    }

    private static ToldError reading(OrderServiceBlockingStub stub, String name) {
        return ToldError.from(
                () -> stub.getOrder(GetOrderRequest.newBuilder().setName(name).build()));
    }

    @Test
    void a_name_that_is_none_is_a_fault() {
        assertThat(reading(server.feira(), "orders/1001")).isEqualTo(ToldError.invalid("name"));
        assertThat(reading(server.feira(), SampleOrders.PARENT))
                .isEqualTo(ToldError.invalid("name"));
        assertThat(reading(server.feira(), "accounts/LOJA/marketplaces/feira/orders/!"))
                .isEqualTo(ToldError.invalid("name", "name"));
    }
}
