package io.trapiche.testkit.vtex;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.Submission;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.Delivery;
import io.trapiche.domain.order.DeliveryChannel;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.order.TimeSpan;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** Placements of nobody in particular: two units of SKU 1 at 10.00, shipping 5.00, 25.00 in all. */
public final class Placements {

    public static final Money TOTAL = Money.of(2500, "BRL");
    public static final Money UNIT_PRICE = Money.of(1000, "BRL");
    public static final SkuId SKU = new SkuId("1");
    public static final Submission FIRST_SUBMISSION = new Submission(1, "key-1");

    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    private Placements() {}

    /** A placement in the world's account. */
    public static Placement in(VtexWorld world, String orderId, PaymentStatus status) {
        return of(world.account(), world.marketplace(), world.affiliateId(), orderId, status);
    }

    public static Placement of(
            AccountName account,
            MarketplaceId marketplace,
            AffiliateId affiliateId,
            String orderId,
            PaymentStatus status) {
        return new Placement(
                new ChannelOrderKey(account, marketplace, new MarketplaceOrderId(orderId)),
                affiliateId,
                content(status),
                RECEIVED);
    }

    public static OrderContent content(PaymentStatus status) {
        return content(status, TOTAL.currency());
    }

    /** As many minor units of the currency. */
    public static OrderContent content(PaymentStatus status, Currency currency) {
        return new OrderContent(
                status,
                new Money(TOTAL.minorUnits(), currency),
                Money.zero(currency),
                List.of(line(currency)),
                customer(),
                new Delivery(address(), false, false),
                List.of("creditCardPaymentGroup"),
                List.of(),
                List.of(),
                false,
                null,
                null);
    }

    public static OrderLine line() {
        return line(TOTAL.currency());
    }

    private static OrderLine line(Currency currency) {
        return new OrderLine(
                SKU,
                2,
                new Money(UNIT_PRICE.minorUnits(), currency),
                new Money(500, currency),
                DeliveryChannel.DELIVERY,
                null,
                TimeSpan.of("10d"),
                TimeSpan.of("5bd"),
                null);
    }

    public static Customer customer() {
        return new Customer(
                text("cliente@example.com"),
                text("Cliente"),
                text("Exemplar"),
                text("+5511900000000"),
                text("00000000191"),
                null);
    }

    public static Address address() {
        return new Address(
                Address.Type.RESIDENTIAL,
                null,
                text("Cliente Exemplar"),
                text("01000-000"),
                "BRA",
                text("SP"),
                text("São Paulo"),
                text("Centro"),
                text("Rua do Exemplo"),
                text("1"),
                null,
                null);
    }

    public static PersonalData text(String value) {
        return new PersonalData(value);
    }
}
