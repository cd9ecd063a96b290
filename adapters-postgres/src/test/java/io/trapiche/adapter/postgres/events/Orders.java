package io.trapiche.adapter.postgres.events;

import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderKey;
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
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.util.List;

/** Orders for tests. */
final class Orders {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private Orders() {}

    static ChannelOrderKey key(String orderId) {
        return new ChannelOrderKey(
                new AccountName("lojademo"),
                new MarketplaceId("feira"),
                new MarketplaceOrderId(orderId));
    }

    static PlaceOrder place(String orderId) {
        return place(orderId, 1050);
    }

    static PlaceOrder place(String orderId, long price) {
        return new PlaceOrder(key(orderId), new AffiliateId("FRD"), content(price), NOON);
    }

    static OrderContent content(long price) {
        Money unitPrice = Money.of(price, "BRL");
        Money shipping = Money.of(990, "BRL");
        return new OrderContent(
                PaymentStatus.APPROVED,
                unitPrice.plus(shipping),
                Money.of(0, "BRL"),
                List.of(
                        new OrderLine(
                                new SkuId("310118450"),
                                1,
                                unitPrice,
                                shipping,
                                DeliveryChannel.DELIVERY,
                                "Normal",
                                TimeSpan.of("1d"),
                                TimeSpan.of("5bd"),
                                null)),
                customer(),
                new Delivery(address(), false, false),
                List.of("creditCardPaymentGroup"),
                List.of(new LineTax(new SkuId("310118450"), Money.of(15, "BRL"))),
                List.of(new TrackingHint("BR1", "Rapidão", null, null)),
                false,
                null,
                null);
    }

    private static Customer customer() {
        return new Customer(
                data("ana@example.com"),
                data("Ana"),
                data("Ação"),
                data("+5511999990000"),
                data("12345678909"),
                null);
    }

    private static Address address() {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                data("Ana Ação"),
                data("01310-100"),
                "BRA",
                data("SP"),
                data("São Paulo"),
                data("Bela Vista"),
                data("Avenida do Cais"),
                data("10"),
                null,
                new GeoCoordinates(-23_561_000, -46_656_000));
    }

    private static PersonalData data(String value) {
        return new PersonalData(value);
    }
}
