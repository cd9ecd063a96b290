package io.trapiche.adapter.marketplace.grpc.placing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.adapter.marketplace.grpc.error.ErrorReason;
import io.trapiche.domain.scenario.CartQuote;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.orders.v1.LiveCheck;
import io.trapiche.orders.v1.LiveLine;
import io.trapiche.orders.v1.NetLine;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlacementCheck;
import io.trapiche.orders.v1.Scenario;
import io.trapiche.orders.v1.Totals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckingAnOrderTest {

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tells_scenarios_totals_net_lines_and_vtexs_answer_and_stores_nothing() {
        assertThat(check(SampleOrders.full()))
                .isEqualTo(
                        PlacementCheck.newBuilder()
                                .addScenarios(scenario(1, "pending payment"))
                                .addScenarios(scenario(3, "interest"))
                                .addScenarios(scenario(4, "discounts"))
                                .addScenarios(scenario(10, "pickup point of a franchise"))
                                .addScenarios(scenario(11, "taxes"))
                                .addScenarios(scenario(12, "tracking hints"))
                                .setTotals(
                                        Totals.newBuilder()
                                                .setItems(SampleOrders.brl(10_000))
                                                .setShipping(SampleOrders.brl(2_000))
                                                .setInterest(SampleOrders.brl(300))
                                                .setDiscount(SampleOrders.brl(100))
                                                .setTaxes(SampleOrders.brl(150))
                                                .setTotal(SampleOrders.brl(12_200)))
                                .addNetLines(netLine(4_950))
                                .addExpectedVtexCodes("SOI001")
                                .build());
        assertThat(server.orders().size()).isZero();
    }

    @Test
    void says_that_an_order_was_placed_before() {
        var placed = server.feira().placeOrder(SampleOrders.request("1001"));

        var checked = server.feira().placeOrder(checking(SampleOrders.small(), false));

        assertThat(checked.getCheck().getRepeat()).isTrue();
        assertThat(checked.getReceiveTime()).isEqualTo(placed.getReceiveTime());
        assertThat(checked.getName()).isEqualTo(placed.getName());
    }

    @Test
    void refuses_an_id_placed_with_other_content_as_placing_does() {
        var _ = server.feira().placeOrder(SampleOrders.request("1001"));

        assertThat(error(checking(SampleOrders.full(), false)))
                .isEqualTo(
                        ToldError.plain(
                                Status.Code.ALREADY_EXISTS,
                                ErrorReason.ORDER_PLACED_WITH_OTHER_CONTENT));
    }

    @Test
    void faults_come_with_the_code_vtex_would_give_and_the_scenarios() {
        OrderContent faulty = SampleOrders.full().toBuilder().clearPickupAccountName().build();

        assertThat(error(checking(faulty, false)))
                .isEqualTo(ToldError.invalid("order.pickup_account_name"));
        assertThat(metadata(checking(faulty, false)))
                .isEqualTo(
                        Map.of(
                                "expected_vtex_code",
                                "EOI005",
                                "scenarios",
                                "1,3,4,10,11,12",
                                "violations",
                                "1"));
    }

    @Test
    void placing_tells_no_more_than_the_number_of_faults() {
        PlaceOrderRequest placing =
                SampleOrders.request(
                        SampleOrders.PARENT, "1001", OrderContent.newBuilder().build());

        assertThat(metadata(placing)).containsOnlyKeys("violations");
    }

    @Test
    void refuses_franchises_where_they_are_not_enabled() {
        PlaceOrderRequest request =
                checking(SampleOrders.franchise(), false).toBuilder()
                        .setParent("accounts/mercadinho/marketplaces/feira")
                        .build();

        assertThat(error(request).reason()).isEqualTo("FRANCHISES_NOT_ENABLED");
        assertThat(metadata(request)).containsEntry("scenarios", "2,6");
    }

    @Test
    void a_live_check_compares_each_line_with_vtex() {
        server.carts().tell(quote("available", 5_000, "Normal"));
        assertThat(live()).isEqualTo(line("available", 0, true, "SOI001"));

        server.carts().tell(quote("available", 5_001, "Normal"));
        assertThat(live()).isEqualTo(line("available", -1, true, "EOI003", "EOI011"));

        server.carts().tell(quote("withoutStock", 5_000));
        assertThat(live()).isEqualTo(line("withoutStock", 0, false, "EOI002"));

        server.carts().tell();
        assertThat(live())
                .isEqualTo(
                        LiveLine.newBuilder()
                                .setSku("sku-1")
                                .addExpectedVtexCodes("EOI004")
                                .build());
    }

    @Test
    void the_worst_line_is_what_vtex_would_answer() {
        server.carts().tell(quote("available", 5_001, "Normal"));

        assertThat(
                        server.feira()
                                .placeOrder(checking(SampleOrders.small(), true))
                                .getCheck()
                                .getExpectedVtexCodesList())
                .containsExactly("EOI003", "EOI011");
    }

    @Test
    void vtex_being_away_is_no_error() {
        PlacementCheck check =
                server.feira().placeOrder(checking(SampleOrders.small(), true)).getCheck();

        assertThat(check.getLiveCheck())
                .isEqualTo(
                        LiveCheck.newBuilder()
                                .setProblem("VTEX does not answer just now; try again later")
                                .build());
        assertThat(check.getExpectedVtexCodesList()).containsExactly("SOI001");
    }

    @Test
    void a_live_check_is_no_way_of_placing() {
        PlaceOrderRequest request =
                SampleOrders.request("1001").toBuilder().setLiveCheck(true).build();

        assertThat(error(request)).isEqualTo(ToldError.invalid("live_check"));
    }

    private PlacementCheck check(OrderContent order) {
        return server.feira().placeOrder(checking(order, false)).getCheck();
    }

    private LiveLine live() {
        LiveCheck live =
                server.feira()
                        .placeOrder(checking(SampleOrders.small(), true))
                        .getCheck()
                        .getLiveCheck();
        assertThat(live.getDone()).isTrue();
        assertThat(live.getLinesList()).hasSize(1);
        return live.getLines(0);
    }

    private static PlaceOrderRequest checking(OrderContent order, boolean live) {
        return SampleOrders.request(SampleOrders.PARENT, "1001", order).toBuilder()
                .setValidateOnly(true)
                .setLiveCheck(live)
                .build();
    }

    private ToldError error(PlaceOrderRequest request) {
        return ToldError.from(() -> server.feira().placeOrder(request));
    }

    private Map<String, String> metadata(PlaceOrderRequest request) {
        Throwable error =
                org.assertj.core.api.Assertions.catchThrowable(
                        () -> server.feira().placeOrder(request));
        return Objects.requireNonNull(StatusProto.fromThrowable(error)).getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .map(detail -> unpacked(detail).getMetadataMap())
                .findFirst()
                .orElseThrow();
    }

    private static ErrorInfo unpacked(com.google.protobuf.Any detail) {
        try {
            return detail.unpack(ErrorInfo.class);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static CartQuote quote(String availability, long price, String... slas) {
        return new CartQuote(
                new SkuId("sku-1"),
                availability,
                io.trapiche.domain.shared.Money.of(price, "BRL"),
                List.of(slas));
    }

    private static LiveLine line(
            String availability, long difference, boolean slaExists, String... codes) {
        return LiveLine.newBuilder()
                .setSku("sku-1")
                .setAvailability(availability)
                .setPriceDifference(SampleOrders.brl(difference))
                .setSlaExists(slaExists)
                .addAllExpectedVtexCodes(List.of(codes))
                .build();
    }

    private static Scenario scenario(int number, String name) {
        return Scenario.newBuilder().setNumber(number).setName(name).build();
    }

    private static NetLine netLine(long unitPrice) {
        return NetLine.newBuilder()
                .setSku("sku-1")
                .setQuantity(2)
                .setUnitPrice(SampleOrders.brl(unitPrice))
                .setShippingPrice(SampleOrders.brl(2_000))
                .build();
    }
}
