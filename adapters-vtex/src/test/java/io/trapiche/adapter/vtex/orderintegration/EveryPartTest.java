package io.trapiche.adapter.vtex.orderintegration;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.PlacementPolicy;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.AmountScales;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.testkit.orders.ChangedParts;
import io.trapiche.testkit.orders.FullOrder;
import io.trapiche.testkit.vtex.Placements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of an order that VTEX is not told of is lost without a word; here it is not. */
final class EveryPartTest {

    private static final Connector CONNECTOR = new Connector("Trapiche", "https://hub.example.com");

    @Test
    void every_part_of_an_order_reaches_vtex() {
        String body = body(FullOrder.CONTENT);
        List<String> lost = new ArrayList<>();

        ChangedParts.of(OrderContent.class, FullOrder.CONTENT)
                .forEach(
                        (path, changed) -> {
                            if (body(changed).equals(body)) {
                                lost.add(path);
                            }
                        });

        assertThat(lost).isEmpty();
    }

    @Test
    void every_field_is_declared_where_absent_values_are_null() {
        JsonNode bare = declared(Placements.content(PaymentStatus.PENDING));
        JsonNode full = declared(FullOrder.CONTENT);

        for (String part :
                List.of(
                        "",
                        "/clientProfileData",
                        "/shippingData",
                        "/shippingData/logisticsInfo/0",
                        "/shippingData/selectedAddresses/0")) {
            assertThat(bare.at(part).propertyNames())
                    .as(part)
                    .isNotEmpty()
                    .isEqualTo(full.at(part).propertyNames());
        }
    }

    private static JsonNode declared(OrderContent content) {
        return JsonMapper.shared().readTree(body(content, AbsentValues.NULLS));
    }

    private static String body(OrderContent content) {
        return body(content, AbsentValues.EMPTY);
    }

    private static String body(OrderContent content, AbsentValues absentValues) {
        PlacementBodies bodies =
                new PlacementBodies(
                        PlacementPolicy.DEFAULT,
                        AmountScales.DOCUMENTED,
                        _ -> new PlacementSettings(absentValues, null));
        Placement placement =
                new Placement(
                        new ChannelOrderKey(
                                new AccountName("lojademo"),
                                new MarketplaceId("feira"),
                                new MarketplaceOrderId("1001")),
                        new AffiliateId("FRD"),
                        content,
                        Instant.parse("2026-03-01T12:00:00Z"));
        return switch (bodies.of(placement, CONNECTOR)) {
            case Parsed.Valid<Object>(var body) ->
                    new String(VtexJson.bytes(body), StandardCharsets.UTF_8);
            case Parsed.Faulty<Object>(var violations) -> violations.toString();
        };
    }
}
