package io.trapiche.testkit.orders;

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
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.SkuId;
import java.util.List;

/** An order with every part filled, each otherwise; no scenario asks for all of them together. */
public final class FullOrder {

    public static final OrderContent CONTENT =
            new OrderContent(
                    PaymentStatus.APPROVED,
                    brl(2_650),
                    brl(200),
                    brl(50),
                    List.of(
                            new OrderLine(
                                    new SkuId("310"),
                                    1,
                                    brl(2_000),
                                    brl(500),
                                    DeliveryChannel.PICKUP_IN_POINT,
                                    "Express",
                                    TimeSpan.of("3d"),
                                    TimeSpan.of("5bd"),
                                    "1_1")),
                    new Customer(
                            personal("lia@example.com"),
                            personal("Lia"),
                            personal("Reis"),
                            personal("+551140000000"),
                            personal("00000000191"),
                            new Customer.Corporate(
                                    personal("Reis Ltda"),
                                    personal("Casa Reis"),
                                    personal("11222333000181"),
                                    personal("+551140000001"),
                                    personal("110042490114"))),
                    new Delivery(
                            new Address(
                                    Address.Type.PICKUP,
                                    "p1",
                                    personal("Rui Reis"),
                                    personal("01310-100"),
                                    "BRA",
                                    personal("SP"),
                                    personal("Santos"),
                                    personal("Centro"),
                                    personal("Rua Um"),
                                    personal("7"),
                                    personal("fundos"),
                                    new GeoCoordinates(-23_561_414, -46_655_881)),
                            true,
                            true),
                    List.of("creditCardPaymentGroup"),
                    List.of(new LineTax(new SkuId("310"), brl(30))),
                    List.of(new TrackingHint("T1", "Correios", "https://example.com/T1", "label")),
                    true,
                    new AccountName("franquia"),
                    personal("ring twice"));

    private FullOrder() {}

    private static Money brl(long minorUnits) {
        return Money.of(minorUnits, "BRL");
    }

    private static PersonalData personal(String text) {
        return new PersonalData(text);
    }
}
