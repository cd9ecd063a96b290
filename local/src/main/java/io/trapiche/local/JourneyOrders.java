package io.trapiche.local;

import io.trapiche.orders.v1.Address;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.Customer;
import io.trapiche.orders.v1.Delivery;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;

/** Orders to try things out with; nobody in them is real. */
public final class JourneyOrders {

    private JourneyOrders() {}

    /** A paid order of one line, delivered by the seller. */
    public static PlaceOrderRequest paid(String account, String marketplace, String orderId) {
        return PlaceOrderRequest.newBuilder()
                .setParent("accounts/%s/marketplaces/%s".formatted(account, marketplace))
                .setOrderId(orderId)
                .setOrder(
                        OrderContent.newBuilder()
                                .setPaymentStatus(PaymentStatus.PAYMENT_STATUS_APPROVED)
                                .setTotal(reais(5_890))
                                .addLines(line())
                                .setCustomer(customer())
                                .setDelivery(Delivery.newBuilder().setAddress(address()))
                                .addPaymentMethods("creditCardPaymentGroup"))
                .build();
    }

    private static OrderLine line() {
        return OrderLine.newBuilder()
                .setSku("1")
                .setQuantity(1)
                .setUnitPrice(reais(4_900))
                .setShippingPrice(reais(990))
                .setChannel(DeliveryChannel.DELIVERY_CHANNEL_DELIVERY)
                .setSla("Normal")
                .setStockReservation("1d")
                .setShippingEstimate("3bd")
                .build();
    }

    private static Customer customer() {
        return Customer.newBuilder()
                .setEmail("beatriz@example.com")
                .setFirstName("Beatriz")
                .setLastName("do Cais")
                .setPhone("+5511999990000")
                .setDocument("12345678909")
                .build();
    }

    private static Address address() {
        return Address.newBuilder()
                .setType(AddressType.ADDRESS_TYPE_RESIDENTIAL)
                .setReceiverName("Beatriz do Cais")
                .setPostalCode("20081-000")
                .setCountry("BRA")
                .setState("RJ")
                .setCity("Rio de Janeiro")
                .setNeighborhood("Centro")
                .setStreet("Rua do Trapiche")
                .setNumber("7")
                .build();
    }

    private static Money reais(long cents) {
        return Money.newBuilder().setMinorUnits(cents).setCurrencyCode("BRL").build();
    }
}
