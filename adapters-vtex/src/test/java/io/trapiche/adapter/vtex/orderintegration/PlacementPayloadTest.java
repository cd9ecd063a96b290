package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import io.trapiche.testkit.vtex.Placements;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of placements, compared with stored ones that were checked against VTEX's schema. */
final class PlacementPayloadTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final VtexStubWorld world = new VtexStubWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_seller_delivers() {
        assertPlaced(Placements.content(PaymentStatus.PENDING), "seller-delivers");
    }

    @Test
    void a_company_pays_with_interest() {
        OrderContent plain = Placements.content(PaymentStatus.APPROVED);
        OrderContent content =
                new OrderContent(
                        PaymentStatus.APPROVED,
                        Money.of(2750, "BRL"),
                        Money.of(250, "BRL"),
                        List.of(line(DeliveryChannel.DELIVERY, "Normal", null)),
                        company(),
                        new Delivery(
                                address(Address.Type.COMMERCIAL, "addr-1", null), false, false),
                        List.of("creditCardPaymentGroup", "giftCardPaymentGroup"),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        Placements.text("leave at the door"));

        assertPlaced(content, "company-with-interest");
        assertThat(plain).isNotEqualTo(content);
    }

    @Test
    void the_marketplace_delivers_from_its_own_stock() {
        OrderContent content =
                new OrderContent(
                        PaymentStatus.APPROVED,
                        Money.of(5000, "BRL"),
                        Money.of(0, "BRL"),
                        List.of(
                                line(DeliveryChannel.DELIVERY, null, "WH1"),
                                new OrderLine(
                                        new SkuId("2"),
                                        1,
                                        Money.of(2500, "BRL"),
                                        Money.of(0, "BRL"),
                                        DeliveryChannel.DELIVERY,
                                        null,
                                        TimeSpan.of("2bd"),
                                        TimeSpan.of("48h"),
                                        "WH2")),
                        Placements.customer(),
                        new Delivery(Placements.address(), true, true),
                        List.of("instantPaymentPaymentGroup"),
                        List.of(),
                        List.of(
                                new TrackingHint(
                                        "TRK1", "Carrier", "https://track.example.com/1", "Label"),
                                new TrackingHint("TRK2", "Carrier", null, null)),
                        false,
                        null,
                        null);

        assertPlaced(content, "marketplace-stock-with-labels");
    }

    @Test
    void the_customer_fetches_it_from_a_franchises_point() {
        OrderContent content =
                new OrderContent(
                        PaymentStatus.APPROVED,
                        Money.of(2500, "BRL"),
                        Money.of(0, "BRL"),
                        List.of(line(DeliveryChannel.PICKUP_IN_POINT, null, null)),
                        Placements.customer(),
                        new Delivery(
                                address(
                                        Address.Type.PICKUP,
                                        "point-1",
                                        new GeoCoordinates(-23_561_414, -46_655_881)),
                                false,
                                false),
                        List.of("creditCardPaymentGroup"),
                        List.of(),
                        List.of(),
                        true,
                        new AccountName("franquia"),
                        null);

        assertPlaced(content, "pickup-at-franchise");
    }

    @Test
    void the_marketplace_designates_taxes() {
        OrderContent plain = Placements.content(PaymentStatus.PENDING);
        OrderContent content =
                new OrderContent(
                        plain.paymentStatus(),
                        plain.total(),
                        plain.interest(),
                        plain.lines(),
                        plain.customer(),
                        plain.delivery(),
                        plain.paymentMethods(),
                        List.of(new LineTax(Placements.SKU, Money.of(150, "BRL"))),
                        plain.trackingHints(),
                        plain.allowFranchises(),
                        plain.pickupAccountName(),
                        plain.note());

        assertPlaced(content, "taxes");
    }

    @Test
    void a_placement_names_the_affiliate_and_the_account() {
        world.orderIntegration()
                .place(
                        placement(Placements.content(PaymentStatus.PENDING)),
                        Placements.FIRST_SUBMISSION);

        Received request = world.stub().lastReceived();
        assertThat(request.method() + " " + request.path())
                .isEqualTo("POST /lojademo/api/order-integration/orders");
        assertThat(Objects.requireNonNull(request.query()).split("&", -1))
                .containsExactlyInAnyOrder("affiliateId=FRD", "an=lojademo");
    }

    @Test
    void an_approval_names_the_order_and_the_connector() {
        world.orderIntegration()
                .approve(
                        placement(Placements.content(PaymentStatus.PENDING)),
                        Placements.FIRST_SUBMISSION);

        Received request = world.stub().lastReceived();
        assertThat(request.method() + " " + request.path() + "?" + request.query())
                .isEqualTo("PUT /lojademo/api/order-integration/orders/status?an=lojademo");
        assertSame(request.body(), "approval");
    }

    private void assertPlaced(OrderContent content, String golden) {
        world.orderIntegration().place(placement(content), Placements.FIRST_SUBMISSION);
        assertSame(world.stub().lastReceived().body(), golden);
    }

    private static void assertSame(String body, String golden) {
        assertThat(MAPPER.readTree(body)).isEqualTo(MAPPER.readTree(stored(golden)));
    }

    private static String stored(String name) {
        String path = "/vtex/placements/" + name + ".json";
        try (InputStream in = PlacementPayloadTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Placement placement(OrderContent content) {
        return new Placement(
                new ChannelOrderKey(
                        world.account(), world.marketplace(), new MarketplaceOrderId("1001")),
                world.affiliateId(),
                content,
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static OrderLine line(
            DeliveryChannel channel, @Nullable String sla, @Nullable String warehouseId) {
        OrderLine plain = Placements.line();
        return new OrderLine(
                plain.sku(),
                plain.quantity(),
                plain.unitPrice(),
                plain.shippingPrice(),
                channel,
                sla,
                plain.stockReservation(),
                plain.shippingEstimate(),
                warehouseId);
    }

    private static Customer company() {
        Customer plain = Placements.customer();
        return new Customer(
                plain.email(),
                plain.firstName(),
                plain.lastName(),
                plain.phone(),
                plain.document(),
                new Customer.Corporate(
                        Placements.text("Exemplo Ltda"),
                        Placements.text("Exemplo"),
                        Placements.text("00000000000191"),
                        null,
                        Placements.text("110042490114")));
    }

    private static Address address(
            Address.Type type, @Nullable String id, @Nullable GeoCoordinates coordinates) {
        Address plain = Placements.address();
        return new Address(
                type,
                id,
                plain.receiverName(),
                plain.postalCode(),
                plain.country(),
                plain.state(),
                plain.city(),
                plain.neighborhood(),
                plain.street(),
                plain.number(),
                plain.complement(),
                coordinates);
    }
}
