package io.trapiche.adapter.postgres.events;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.Submission;
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
import org.jspecify.annotations.Nullable;

/** What the stored placements hold: everything there can be, and nothing that need not be. */
final class StoredOrderContents {

    static final ChannelOrderKey KEY =
            new ChannelOrderKey(
                    new AccountName("lojademo"),
                    new MarketplaceId("feira"),
                    new MarketplaceOrderId("1001"));

    private static final SkuId SKU = new SkuId("310118450");
    private static final Instant RECEIVED = Instant.parse("2026-03-02T12:00:00.123456Z");

    private StoredOrderContents() {}

    static Placement full() {
        OrderContent content = fullContent();
        return new Placement(
                KEY,
                new AffiliateId("FRD"),
                content,
                RECEIVED,
                content,
                new Submission(1, "key-1"));
    }

    private static OrderContent fullContent() {
        return new OrderContent(
                PaymentStatus.PENDING,
                brl(3215),
                brl(100),
                brl(15),
                List.of(fullLine()),
                customer(company()),
                new Delivery(fullAddress(), true, true),
                List.of("creditCardPaymentGroup", "giftCardPaymentGroup"),
                List.of(new LineTax(SKU, brl(15))),
                List.of(new TrackingHint("BR1", "Rapidão", "https://example.com/BR1", "label-1")),
                true,
                new AccountName("franquia1"),
                data("toque a campainha"));
    }

    static Placement minimal() {
        return placement(
                new OrderContent(
                        PaymentStatus.APPROVED,
                        brl(2100),
                        brl(0),
                        List.of(
                                new OrderLine(
                                        SKU,
                                        2,
                                        brl(1050),
                                        brl(0),
                                        DeliveryChannel.DELIVERY,
                                        null,
                                        TimeSpan.of("1d"),
                                        TimeSpan.of("5bd"),
                                        null)),
                        customer(null),
                        new Delivery(minimalAddress(), false, false),
                        List.of("instantPaymentPaymentGroup"),
                        List.of(),
                        List.of(),
                        false,
                        null,
                        null));
    }

    private static Placement placement(OrderContent content) {
        return new Placement(KEY, new AffiliateId("FRD"), content, RECEIVED);
    }

    private static OrderLine fullLine() {
        return new OrderLine(
                SKU,
                2,
                brl(1050),
                brl(1000),
                DeliveryChannel.PICKUP_IN_POINT,
                "Retirada",
                TimeSpan.of("1d"),
                TimeSpan.of("48h"),
                "deposito-2");
    }

    private static Customer customer(Customer.@Nullable Corporate company) {
        return new Customer(
                data("ana@example.com"),
                data("Ana"),
                data("Exemplo"),
                data("+5511900000000"),
                data("00000000191"),
                company);
    }

    private static Customer.Corporate company() {
        return new Customer.Corporate(
                data("Exemplo Comércio Ltda"),
                data("Casa Exemplo"),
                data("00000000000191"),
                data("+5511900000001"),
                data("110042490114"));
    }

    private static Address fullAddress() {
        return new Address(
                Address.Type.PICKUP,
                "ponto-7",
                data("Ana Exemplo"),
                data("01310-100"),
                "BRA",
                data("SP"),
                data("São Paulo"),
                data("Bela Vista"),
                data("Avenida do Exemplo"),
                data("10"),
                data("loja 3"),
                new GeoCoordinates(-23_561_000, -46_656_000));
    }

    private static Address minimalAddress() {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                data("Ana Exemplo"),
                data("01310-100"),
                "BRA",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Money brl(long minorUnits) {
        return Money.of(minorUnits, "BRL");
    }

    static PersonalData data(String value) {
        return new PersonalData(value);
    }
}
