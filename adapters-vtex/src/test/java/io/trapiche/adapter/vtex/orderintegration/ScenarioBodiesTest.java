package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.address.AddressBook;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.draft.OrderDrafts;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.order.PlacementPolicy.MixedChannels;
import io.trapiche.domain.order.PlacementPolicy.ShippingPrice;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.testkit.vtex.Placements;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole bodies of the scenarios that {@link PlacementPayloadTest} does not send, and of the
 * settings.
 */
final class ScenarioBodiesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Connector CONNECTOR =
            new Connector("Trapiche", "https://hub.example.com" + AddressBook.path("1001"));
    private static final OrderContent PLAIN = Placements.content(PaymentStatus.PENDING);

    @Test
    void scenario_4_has_the_orders_discount_in_its_prices() {
        OrderContent content = order(2_350, 150, List.of(line(null)), PLAIN.delivery(), false);

        assertBody(content, "1,4,5", "order-discount");
    }

    @Test
    void scenario_6_names_the_franchises_policy() {
        assertBody(
                order(2_500, 0, List.of(line("Normal")), PLAIN.delivery(), true),
                "1,6",
                "franchise-delivers");
    }

    @Test
    void scenario_7_is_fob() {
        assertBody(
                order(
                        2_500,
                        0,
                        List.of(line(null)),
                        new Delivery(Placements.address(), true, false),
                        false),
                "1,7",
                "marketplace-delivers");
    }

    @Test
    void scenario_9_goes_to_the_point() {
        assertBody(
                order(
                        2_500,
                        0,
                        List.of(line(DeliveryChannel.PICKUP_IN_POINT, null, 2, 1_000, 500)),
                        new Delivery(point(), false, false),
                        false),
                "1,9",
                "pickup-point");
    }

    @Test
    void a_sku_on_two_lines_is_one() {
        assertBody(
                order(
                        3_999,
                        0,
                        List.of(line(null), line(DeliveryChannel.DELIVERY, null, 1, 1_299, 200)),
                        PLAIN.delivery(),
                        false),
                "1,5",
                "repeated-sku");
    }

    @Test
    void absent_values_may_be_declared_null() {
        PlacementBodies nulls =
                new PlacementBodies(
                        PlacementPolicy.DEFAULT,
                        AmountScales.DOCUMENTED,
                        _ -> new PlacementSettings(AbsentValues.NULLS, null));

        assertThat(body(nulls, PLAIN)).isEqualTo(stored("declared-nulls"));
    }

    @Test
    void a_shipping_price_may_be_that_of_one_unit() {
        JsonNode body =
                body(
                        new PlacementBodies(
                                new PlacementPolicy(MixedChannels.REFUSE, ShippingPrice.UNIT, 0),
                                AmountScales.DOCUMENTED,
                                _ -> PlacementSettings.DEFAULT),
                        PLAIN);

        assertThat(body.at("/shippingData/logisticsInfo/0/price").longValue()).isEqualTo(250);
        assertThat(body.path("items")).isEqualTo(stored("seller-delivers").path("items"));
    }

    @Test
    void a_price_may_differ_from_the_sellers_as_far_as_its_account_allows() {
        PlacementBodies allowing =
                new PlacementBodies(
                        PlacementPolicy.DEFAULT,
                        AmountScales.DOCUMENTED,
                        _ -> new PlacementSettings(AbsentValues.EMPTY, 500));

        assertThat(body(allowing, PLAIN).path("priceDivergenceAllowanceRate").decimalValue())
                .isEqualByComparingTo("0.05");
        assertThat(body(bodies(), PLAIN).has("priceDivergenceAllowanceRate")).isFalse();
    }

    @Test
    void amounts_that_cannot_be_told_are_not_sent() {
        OrderContent content =
                order(
                        9_500,
                        500,
                        List.of(line(DeliveryChannel.DELIVERY, null, 10_000, 1, 0)),
                        PLAIN.delivery(),
                        false);

        assertThat(bodies().of(placement(content), CONNECTOR)).isInstanceOf(Parsed.Faulty.class);
    }

    /** The order breaks no rule, is of these scenarios, and has this body. */
    private static void assertBody(OrderContent content, String scenarios, String golden) {
        CheckedOrder checked =
                OrderRules.DEFAULT.check(
                        OrderDrafts.of(content),
                        new MarketplaceId("feira"),
                        new OrderRules.Seller(
                                new AccountName("lojademo"), content.total().currency()));
        assertThat(checked).isInstanceOf(CheckedOrder.Sound.class);
        assertThat(checked.recognition().numbers()).isEqualTo(scenarios);
        assertThat(body(bodies(), content)).isEqualTo(stored(golden));
    }

    private static PlacementBodies bodies() {
        return new PlacementBodies(
                PlacementPolicy.DEFAULT, AmountScales.DOCUMENTED, _ -> PlacementSettings.DEFAULT);
    }

    private static JsonNode body(PlacementBodies bodies, OrderContent content) {
        return switch (bodies.of(placement(content), CONNECTOR)) {
            case Parsed.Valid<Object>(var body) -> MAPPER.readTree(VtexJson.bytes(body));
            case Parsed.Faulty<Object>(var violations) -> throw new AssertionError(violations);
        };
    }

    private static JsonNode stored(String name) {
        String path = "/vtex/placements/" + name + ".json";
        try (InputStream in = ScenarioBodiesTest.class.getResourceAsStream(path)) {
            return MAPPER.readTree(Objects.requireNonNull(in, path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Placement placement(OrderContent content) {
        return new Placement(
                new ChannelOrderKey(
                        new AccountName("lojademo"),
                        new MarketplaceId("feira"),
                        new MarketplaceOrderId("1001")),
                new AffiliateId("FRD"),
                content,
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static OrderContent order(
            long total,
            long discount,
            List<OrderLine> lines,
            Delivery delivery,
            boolean allowFranchises) {
        return new OrderContent(
                PLAIN.paymentStatus(),
                Money.of(total, "BRL"),
                PLAIN.interest(),
                Money.of(discount, "BRL"),
                lines,
                PLAIN.customer(),
                delivery,
                PLAIN.paymentMethods(),
                PLAIN.taxes(),
                PLAIN.trackingHints(),
                allowFranchises,
                null,
                null);
    }

    private static OrderLine line(@Nullable String sla) {
        return line(DeliveryChannel.DELIVERY, sla, 2, 1_000, 500);
    }

    private static OrderLine line(
            DeliveryChannel channel,
            @Nullable String sla,
            int quantity,
            long unitPrice,
            long shippingPrice) {
        OrderLine plain = Placements.line();
        return new OrderLine(
                plain.sku(),
                quantity,
                Money.of(unitPrice, "BRL"),
                Money.of(shippingPrice, "BRL"),
                channel,
                sla,
                plain.stockReservation(),
                plain.shippingEstimate(),
                null);
    }

    private static Address point() {
        Address plain = Placements.address();
        return new Address(
                Address.Type.PICKUP,
                "point-1",
                plain.receiverName(),
                plain.postalCode(),
                plain.country(),
                plain.state(),
                plain.city(),
                plain.neighborhood(),
                plain.street(),
                plain.number(),
                plain.complement(),
                new GeoCoordinates(-23_561_414, -46_655_881));
    }
}
