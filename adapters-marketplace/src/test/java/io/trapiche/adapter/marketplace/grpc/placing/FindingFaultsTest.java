package io.trapiche.adapter.marketplace.grpc.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.trapiche.adapter.marketplace.grpc.TestServer;
import io.trapiche.adapter.marketplace.grpc.ToldError;
import io.trapiche.orders.v1.Address;
import io.trapiche.orders.v1.Delivery;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.TrackingHint;
import java.util.Collections;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingFaultsTest {

    private final TestServer server = TestServer.inProcess();

    @AfterEach
    void close() {
        server.close();
    }

    private ToldError faults(Consumer<OrderContent.Builder> change) {
        return faults(SampleOrders.small(), change);
    }

    private ToldError faults(OrderContent order, Consumer<OrderContent.Builder> change) {
        OrderContent.Builder builder = order.toBuilder();
        change.accept(builder);
        return faults(SampleOrders.request(SampleOrders.PARENT, "1001", builder.build()));
    }

    private ToldError faults(PlaceOrderRequest request) {
        return ToldError.from(() -> server.feira().placeOrder(request));
    }

    @Test
    void names_the_first_faults_in_its_text() {
        PlaceOrderRequest nameless =
                SampleOrders.request(SampleOrders.PARENT, "not an id", SampleOrders.small());
        PlaceOrderRequest nothing = PlaceOrderRequest.getDefaultInstance();

        assertThatThrownBy(() -> server.feira().placeOrder(nameless))
                .hasMessageContaining(": order_id ")
                .hasMessageNotContaining("more");
        assertThatThrownBy(() -> server.feira().placeOrder(nothing))
                .hasMessageContaining("; order is missing (expected: what was ordered)");
    }

    @Test
    void names_ten_different_faults_at_once() {
        PlaceOrderRequest.Builder request =
                SampleOrders.request(SampleOrders.PARENT, "not an id", SampleOrders.full())
                        .toBuilder();
        OrderContent.Builder order = request.getOrderBuilder();
        order.clearPaymentStatus();
        order.getInterestBuilder().setMinorUnits(99_999);
        order.getLinesBuilder(0).setSku("?").setStockReservation("5h");
        order.getCustomerBuilder().setEmail("nobody").getCorporateBuilder().setName("\u0000");
        order.getDeliveryBuilder().getAddressBuilder().setCountry("br").clearId();
        order.setPaymentMethods(1, "cash");
        order.getTrackingHintsBuilder(0).setTrackingUrl("ftp://rastreio.example");

        assertThat(faults(request.build()))
                .isEqualTo(
                        ToldError.invalid(
                                "order_id",
                                "order.payment_status",
                                "order.lines[0].sku",
                                "order.lines[0].stock_reservation",
                                "order.customer.email",
                                "order.customer.corporate.name",
                                "order.delivery.address.country",
                                "order.payment_methods[1]",
                                "order.tracking_hints[0].tracking_url",
                                "order.interest.minor_units",
                                "order.total.minor_units",
                                "order.delivery.address.id",
                                "order.taxes[0].sku"));
    }

    @Test
    void names_wrong_check_digits_for_accounts_that_refuse_them() {
        OrderContent.Builder order = SampleOrders.small().toBuilder();
        order.getCustomerBuilder()
                .setDocument("012.345.678-91")
                .getCorporateBuilder()
                .setDocument("12ABC34501DE53");

        assertThat(
                        faults(
                                SampleOrders.request(
                                        "accounts/mercadinho/marketplaces/feira",
                                        "1001",
                                        order.build())))
                .isEqualTo(
                        ToldError.invalid(
                                "order.customer.document", "order.customer.corporate.document"));
        assertThat(
                        server.feira()
                                .placeOrder(
                                        SampleOrders.request(
                                                SampleOrders.PARENT, "1001", order.build())))
                .isNotNull();
    }

    @Test
    void names_everything_that_an_empty_request_lacks() {
        assertThat(faults(PlaceOrderRequest.getDefaultInstance()))
                .isEqualTo(ToldError.invalid("parent", "order_id", "order"));
        assertThat(
                        faults(
                                SampleOrders.request(
                                        SampleOrders.PARENT,
                                        "1001",
                                        OrderContent.getDefaultInstance())))
                .isEqualTo(
                        ToldError.invalid(
                                "order.payment_status",
                                "order.total",
                                "order.lines",
                                "order.customer",
                                "order.delivery.address",
                                "order.payment_methods"));
    }

    @Test
    void names_everything_that_an_empty_line_lacks() {
        assertThat(faults(order -> order.getLinesBuilder(0).clear()))
                .isEqualTo(
                        ToldError.invalid(
                                "order.lines[0].sku",
                                "order.lines[0].quantity",
                                "order.lines[0].unit_price",
                                "order.lines[0].shipping_price",
                                "order.lines[0].channel",
                                "order.lines[0].stock_reservation",
                                "order.lines[0].shipping_estimate"));
    }

    @Test
    void names_everything_that_an_empty_customer_lacks() {
        assertThat(faults(order -> order.getCustomerBuilder().clear()))
                .isEqualTo(
                        ToldError.invalid(
                                "order.customer.email",
                                "order.customer.first_name",
                                "order.customer.last_name",
                                "order.customer.phone",
                                "order.customer.document"));
    }

    @Test
    void names_everything_that_an_empty_address_lacks() {
        assertThat(
                        faults(
                                order ->
                                        order.setDelivery(
                                                Delivery.newBuilder()
                                                        .setAddress(Address.getDefaultInstance()))))
                .isEqualTo(
                        ToldError.invalid(
                                "order.delivery.address.type",
                                "order.delivery.address.receiver_name",
                                "order.delivery.address.postal_code",
                                "order.delivery.address.country"));
    }

    @Test
    void a_pickup_needs_the_points_id_and_place() {
        assertThat(
                        faults(
                                order ->
                                        order.getLinesBuilder(0)
                                                .setChannel(
                                                        DeliveryChannel
                                                                .DELIVERY_CHANNEL_PICKUP_IN_POINT)))
                .isEqualTo(
                        ToldError.invalid(
                                "order.delivery.address.type",
                                "order.delivery.address.id",
                                "order.delivery.address.geo_coordinates"));
    }

    @Test
    void what_a_scenario_forbids_is_told_with_what_is_malformed() {
        assertThat(
                        faults(
                                SampleOrders.marketplaceStock(),
                                order -> {
                                    order.getCustomerBuilder().clearPhone();
                                    order.getDeliveryBuilder().setByMarketplace(false);
                                    order.getLinesBuilder(0).setSla("Normal").clearWarehouseId();
                                }))
                .isEqualTo(
                        ToldError.invalid(
                                "order.customer.phone",
                                "order.lines[0].sla",
                                "order.lines[0].warehouse_id",
                                "order.delivery.by_marketplace"));
    }

    @Test
    void an_order_has_one_channel() {
        assertThat(
                        faults(
                                order -> {
                                    order.addLines(
                                            SampleOrders.line("sku-2").toBuilder()
                                                    .setChannel(
                                                            DeliveryChannel
                                                                    .DELIVERY_CHANNEL_PICKUP_IN_POINT));
                                    order.setTotal(SampleOrders.brl(24_000));
                                }))
                .isEqualTo(ToldError.invalid("order.lines[1].channel"));
    }

    @Test
    void whole_prices_of_one_unit_leave_little() {
        assertThat(
                        faults(
                                order -> {
                                    order.setDiscount(SampleOrders.brl(500));
                                    order.setTotal(SampleOrders.brl(9_500));
                                    order.getLinesBuilder(0)
                                            .setQuantity(10_000)
                                            .setUnitPrice(SampleOrders.brl(1))
                                            .setShippingPrice(SampleOrders.brl(0));
                                }))
                .isEqualTo(ToldError.invalid("order.lines[0].unit_price"));
    }

    @Test
    void lines_of_one_sku_are_delivered_alike() {
        assertThat(
                        faults(
                                order ->
                                        order.addLines(
                                                        SampleOrders.line("sku-1").toBuilder()
                                                                .setShippingEstimate("9d"))
                                                .setTotal(SampleOrders.brl(24_000))))
                .isEqualTo(ToldError.invalid("order.lines[1].sku"));
    }

    @Test
    void coordinates_are_on_the_earth() {
        assertThat(
                        faults(
                                SampleOrders.full(),
                                order ->
                                        order.getDeliveryBuilder()
                                                .getAddressBuilder()
                                                .getGeoCoordinatesBuilder()
                                                .setLatitude(90.1)
                                                .setLongitude(Double.NaN)))
                .isEqualTo(
                        ToldError.invalid(
                                "order.delivery.address.geo_coordinates.latitude",
                                "order.delivery.address.geo_coordinates.longitude"));
    }

    @Test
    void every_amount_is_in_the_accounts_currency() {
        assertThat(
                        faults(
                                SampleOrders.full(),
                                order -> {
                                    order.getTotalBuilder().setCurrencyCode("USD");
                                    order.getInterestBuilder().setCurrencyCode("");
                                    order.getTaxesBuilder(0)
                                            .getValueBuilder()
                                            .setCurrencyCode("brl");
                                }))
                .isEqualTo(
                        ToldError.invalid(
                                "order.total.currency_code",
                                "order.interest.currency_code",
                                "order.taxes[0].value.currency_code"));
    }

    @Test
    void amounts_are_neither_negative_nor_absurd() {
        assertThat(
                        faults(
                                order -> {
                                    order.getTotalBuilder().setMinorUnits(-1);
                                    order.getLinesBuilder(0)
                                            .setQuantity(10_001)
                                            .setUnitPrice(SampleOrders.brl(Long.MAX_VALUE));
                                }))
                .isEqualTo(
                        ToldError.invalid(
                                "order.total.minor_units",
                                "order.lines[0].quantity",
                                "order.lines[0].unit_price.minor_units"));
    }

    @Test
    void the_parts_make_up_the_total() {
        assertThat(faults(order -> order.getTotalBuilder().setMinorUnits(11_999)))
                .isEqualTo(ToldError.invalid("order.total.minor_units"));
    }

    @Test
    void the_largest_sums_do_not_overflow() {
        assertThat(
                        faults(
                                order -> {
                                    order.clearLines();
                                    order.addAllLines(
                                            Collections.nCopies(
                                                    500,
                                                    SampleOrders.line("sku-1").toBuilder()
                                                            .setQuantity(10_000)
                                                            .setUnitPrice(
                                                                    SampleOrders.brl(
                                                                            1_000_000_000_000L))
                                                            .build()));
                                }))
                .isEqualTo(ToldError.invalid("order.total.minor_units"));
    }

    @Test
    void taxes_are_part_of_the_total_where_that_is_agreed() {
        OrderContent order =
                SampleOrders.full().toBuilder().setTotal(SampleOrders.brl(12_350)).build();
        PlaceOrderRequest request = SampleOrders.request(SampleOrders.PARENT, "1001", order);
        try (TestServer agreed =
                TestServer.inProcess(
                        Map.of("trapiche.marketplaces.feira.taxes-in-total", "true"))) {
            assertThat(agreed.feira().placeOrder(request).getName())
                    .isEqualTo(SampleOrders.name("1001"));
        }
        assertThat(faults(request)).isEqualTo(ToldError.invalid("order.total.minor_units"));
    }

    @Test
    void each_tax_is_on_a_sku_of_the_order_and_no_two_on_one() {
        LineTax tax = LineTax.newBuilder().setSku("sku-1").setValue(SampleOrders.brl(1)).build();

        assertThat(
                        faults(
                                order ->
                                        order.addTaxes(tax)
                                                .addTaxes(tax)
                                                .addTaxes(tax.toBuilder().setSku("sku-2"))
                                                .addTaxes(LineTax.getDefaultInstance())))
                .isEqualTo(
                        ToldError.invalid(
                                "order.taxes[3].sku",
                                "order.taxes[3].value",
                                "order.taxes[1].sku",
                                "order.taxes[2].sku"));
    }

    @Test
    void lists_are_not_endless() {
        assertThat(
                        faults(
                                order ->
                                        order.addAllLines(
                                                        Collections.nCopies(
                                                                500, SampleOrders.line("sku-1")))
                                                .addAllPaymentMethods(Collections.nCopies(20, "x"))
                                                .addAllTaxes(
                                                        Collections.nCopies(
                                                                501, LineTax.getDefaultInstance()))
                                                .addAllTrackingHints(
                                                        Collections.nCopies(
                                                                101,
                                                                TrackingHint
                                                                        .getDefaultInstance()))))
                .isEqualTo(
                        ToldError.invalid(
                                "order.lines",
                                "order.payment_methods",
                                "order.taxes",
                                "order.tracking_hints"));
    }

    @Test
    void texts_are_not_endless_and_have_no_control_characters() {
        assertThat(
                        faults(
                                order -> {
                                    order.setNote("n".repeat(2_001)).setPickupAccountName("Loja!");
                                    order.getLinesBuilder(0).setSla("s".repeat(101));
                                    order.getCustomerBuilder().setFirstName("A\nB");
                                    order.addTrackingHintsBuilder()
                                            .setTrackingUrl("https://x/" + "y".repeat(2_000));
                                }))
                .isEqualTo(
                        ToldError.invalid(
                                "order.lines[0].sla",
                                "order.customer.first_name",
                                "order.tracking_hints[0].tracking_id",
                                "order.tracking_hints[0].courier_name",
                                "order.tracking_hints[0].tracking_url",
                                "order.pickup_account_name",
                                "order.note",
                                "order.pickup_account_name"));
    }

    @Test
    void an_enum_value_of_a_later_version_is_a_fault_and_not_a_failure() {
        assertThat(
                        faults(
                                order -> {
                                    order.setPaymentStatusValue(99);
                                    order.getLinesBuilder(0).setChannelValue(99);
                                    order.getDeliveryBuilder().getAddressBuilder().setTypeValue(99);
                                }))
                .isEqualTo(
                        ToldError.invalid(
                                "order.payment_status",
                                "order.lines[0].channel",
                                "order.delivery.address.type"));
    }

    @Test
    void an_enum_value_of_a_later_version_survives() throws InvalidProtocolBufferException {
        OrderContent later = SampleOrders.small().toBuilder().setPaymentStatusValue(99).build();

        assertThat(OrderContent.parseFrom(later.toByteArray()).getPaymentStatusValue())
                .isEqualTo(99);
    }

    @Test
    void more_faults_than_a_client_can_read_are_counted() {
        try (TestServer onAPort = TestServer.onAPort()) {
            OrderContent order =
                    SampleOrders.small().toBuilder()
                            .clearLines()
                            .addAllLines(
                                    Collections.nCopies(
                                            500,
                                            SampleOrders.line("").toBuilder()
                                                    .setQuantity(0)
                                                    .build()))
                            .build();
            ToldError error =
                    ToldError.from(
                            () ->
                                    onAPort.feira()
                                            .placeOrder(
                                                    SampleOrders.request(
                                                            SampleOrders.PARENT, "1001", order)));

            assertThat(error.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(error.fields()).hasSizeGreaterThan(40).endsWith("");
        }
    }

    @Test
    void never_repeats_what_was_sent() {
        Throwable error =
                catchThrowable(
                        () ->
                                server.feira()
                                        .placeOrder(
                                                SampleOrders.request("1001".repeat(20)).toBuilder()
                                                        .setOrder(
                                                                SampleOrders.small().toBuilder()
                                                                        .setPickupAccountName(
                                                                                "João 123"))
                                                        .build()));

        assertThat(String.valueOf(StatusProto.fromThrowable(error)))
                .contains("pickup_account_name")
                .doesNotContain("João")
                .doesNotContain("10011001");
    }
}
