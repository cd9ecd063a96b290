package io.trapiche.endtoend;

import static io.trapiche.endtoend.Feira.APPROVED;
import static io.trapiche.endtoend.Feira.reais;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.GeoCoordinates;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.Order;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderState;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.PlaceOrderResponse;
import io.trapiche.orders.v1.Scenario;
import io.trapiche.orders.v1.TrackingHint;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The twelve scenarios of VTEX's guide, placed by gRPC and taken by a sandbox as strict as VTEX.
 */
class TheTwelveScenariosTest extends ServiceSuite {

    static Stream<Arguments> paidScenarios() {
        return Stream.of(
                scenario(2, "2 approved payment", content -> content),
                scenario(3, "3 interest", TheTwelveScenariosTest::interest),
                scenario(4, "4 discounts", TheTwelveScenariosTest::discount),
                scenario(5, "5 the seller delivers", content -> sla(content, "")),
                scenario(6, "6 a franchise delivers", content -> content.setAllowFranchises(true)),
                scenario(7, "7 the marketplace delivers", TheTwelveScenariosTest::fob),
                scenario(8, "8 from its own stock", TheTwelveScenariosTest::ownStock),
                scenario(9, "9 pickup point", TheTwelveScenariosTest::pickup),
                scenario(10, "10 of a franchise", TheTwelveScenariosTest::franchisePickup),
                scenario(11, "11 taxes", TheTwelveScenariosTest::taxes),
                scenario(12, "12 tracking hints", TheTwelveScenariosTest::hints));
    }

    @ParameterizedTest
    @MethodSource("paidScenarios")
    void a_scenario_is_recognised_and_travels_into_vtex(
            int number, UnaryOperator<OrderContent.Builder> shape) {
        PlaceOrderRequest request = request("s" + number, shape);

        PlaceOrderResponse checked = place(request.toBuilder().setValidateOnly(true).build());
        assertThat(checked.getCheck().getScenariosList())
                .extracting(Scenario::getNumber)
                .contains(number);
        assertThat(checked.getCheck().getExpectedVtexCodesList().getFirst()).isEqualTo("SOI001");
        assertThat(exists(request)).isFalse();

        Order order = feira.until(place(request).getName(), APPROVED);
        assertThat(order.getVtexOrderIds().getMainOrderId()).contains("FRD-s" + number);
        assertThat(order.getVtexOrderIds().getFranchiseOrderId().isEmpty())
                .isEqualTo(number != 6 && number != 10);
    }

    @Test
    void the_first_scenario_waits_for_its_payment() {
        String name = feira.placeUnpaid("s1");
        Order waiting = feira.until(name, OrderState.ORDER_STATE_INTEGRATED);

        feira.approve(name);

        assertThat(waiting.hasProblem()).isFalse();
        feira.until(name, APPROVED);
    }

    @Test
    void a_live_check_tells_what_vtex_says_of_stock_and_price() throws Exception {
        SandboxControl vtex = new SandboxControl(service.sandboxUrl());
        vtex.put("/lojademo/skus/77", "{\"price\":4900,\"stock\":0}");
        vtex.put("/lojademo/skus/78", "{\"price\":5500,\"stock\":9}");

        assertThat(liveCodes("77")).contains("EOI002");
        assertThat(liveCodes("78")).containsAnyOf("EOI003", "EOI011");
        assertThat(liveCodes("unknown-79")).contains("EOI004");
    }

    private List<String> liveCodes(String sku) {
        PlaceOrderRequest.Builder request =
                request("live-" + sku, content -> content).toBuilder()
                        .setValidateOnly(true)
                        .setLiveCheck(true);
        request.getOrderBuilder().getLinesBuilder(0).setSku(sku);
        var check = place(request.build()).getCheck();
        assertThat(check.getLiveCheck().getDone()).isTrue();
        return check.getExpectedVtexCodesList();
    }

    @Test
    void an_account_without_franchises_refuses_them_and_says_how_to_have_them() {
        PlaceOrderRequest request =
                Feira.request(
                        "mercadinho", "franchise-1", content -> content.setAllowFranchises(true));

        StatusRuntimeException refused =
                Assertions.catchThrowableOfType(StatusRuntimeException.class, () -> place(request));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(refused.getStatus().getDescription())
                .contains("trapiche.accounts.mercadinho.franchises");
    }

    @Test
    void what_no_scenario_allows_is_refused_and_not_stored() {
        PlaceOrderRequest request = request("nonsense", content -> sla(fob(content), "Express"));

        StatusRuntimeException refused =
                Assertions.catchThrowableOfType(StatusRuntimeException.class, () -> place(request));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(exists(request)).isFalse();
    }

    private static Arguments scenario(
            int number, String name, UnaryOperator<OrderContent.Builder> shape) {
        return Arguments.of(number, Named.of(name, shape));
    }

    private static OrderContent.Builder interest(OrderContent.Builder content) {
        return content.setInterest(reais(300)).setTotal(reais(6_190));
    }

    private static OrderContent.Builder discount(OrderContent.Builder content) {
        return content.setDiscount(reais(890)).setTotal(reais(5_000));
    }

    private static OrderContent.Builder sla(OrderContent.Builder content, String sla) {
        content.getLinesBuilder(0).setSla(sla);
        return content;
    }

    private static OrderContent.Builder fob(OrderContent.Builder content) {
        content.getDeliveryBuilder().setByMarketplace(true);
        return sla(content, "");
    }

    private static OrderContent.Builder ownStock(OrderContent.Builder content) {
        content.getDeliveryBuilder().setFromMarketplaceStock(true);
        content.getLinesBuilder(0).setWarehouseId("feira-1");
        return fob(content);
    }

    private static OrderContent.Builder pickup(OrderContent.Builder content) {
        content.getLinesBuilder(0)
                .setChannel(DeliveryChannel.DELIVERY_CHANNEL_PICKUP_IN_POINT)
                .setSla("");
        content.getDeliveryBuilder()
                .getAddressBuilder()
                .setType(AddressType.ADDRESS_TYPE_PICKUP)
                .setId("ponto-7")
                .setGeoCoordinates(
                        GeoCoordinates.newBuilder().setLatitude(-22.89).setLongitude(-43.18));
        return content;
    }

    private static OrderContent.Builder franchisePickup(OrderContent.Builder content) {
        return pickup(content).setAllowFranchises(true).setPickupAccountName("lojafranquia");
    }

    private static OrderContent.Builder taxes(OrderContent.Builder content) {
        return content.addTaxes(LineTax.newBuilder().setSku("1").setValue(reais(150)));
    }

    private static OrderContent.Builder hints(OrderContent.Builder content) {
        return content.addTrackingHints(
                TrackingHint.newBuilder().setTrackingId("BR1").setCourierName("Correios"));
    }

    private static PlaceOrderRequest request(String id, UnaryOperator<OrderContent.Builder> shape) {
        return Feira.request("lojademo", id, shape);
    }

    private PlaceOrderResponse place(PlaceOrderRequest request) {
        return feira.orders().placeOrder(request);
    }

    private boolean exists(PlaceOrderRequest request) {
        try {
            var _ = feira.get(request.getParent() + "/orders/" + request.getOrderId());
            return true;
        } catch (StatusRuntimeException missing) {
            return missing.getStatus().getCode() != Status.Code.NOT_FOUND;
        }
    }
}
