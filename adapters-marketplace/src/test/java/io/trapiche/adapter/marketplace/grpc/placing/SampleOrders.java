package io.trapiche.adapter.marketplace.grpc.placing;

import io.trapiche.application.streams.StreamId;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.draft.CheckedOrder;
import io.trapiche.domain.draft.OrderRules;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.orders.v1.Address;
import io.trapiche.orders.v1.AddressType;
import io.trapiche.orders.v1.Corporate;
import io.trapiche.orders.v1.Customer;
import io.trapiche.orders.v1.Delivery;
import io.trapiche.orders.v1.DeliveryChannel;
import io.trapiche.orders.v1.GeoCoordinates;
import io.trapiche.orders.v1.LineTax;
import io.trapiche.orders.v1.Money;
import io.trapiche.orders.v1.OrderContent;
import io.trapiche.orders.v1.OrderLine;
import io.trapiche.orders.v1.PaymentStatus;
import io.trapiche.orders.v1.PlaceOrderRequest;
import io.trapiche.orders.v1.TrackingHint;
import java.util.Currency;

/** Requests without a fault. */
public final class SampleOrders {

    public static final String PARENT = "accounts/lojademo/marketplaces/feira";

    private SampleOrders() {}

    /** What Trapiche makes of it. */
    public static io.trapiche.domain.order.OrderContent content(OrderContent order) {
        return ((CheckedOrder.Sound)
                        OrderRules.DEFAULT.check(
                                DraftMapper.INSTANCE.draft(order),
                                new MarketplaceId("feira"),
                                new OrderRules.Seller(
                                        new AccountName("lojademo"), Currency.getInstance("BRL"))))
                .content();
    }

    public static String name(String orderId) {
        return PARENT + "/orders/" + orderId;
    }

    public static StreamId stream(String orderId) {
        return StreamId.of(
                new ChannelOrderKey(
                        new AccountName("lojademo"),
                        new MarketplaceId("feira"),
                        new MarketplaceOrderId(orderId)));
    }

    public static PlaceOrderRequest request(String orderId) {
        return request(PARENT, orderId, small());
    }

    public static PlaceOrderRequest request(String parent, String orderId, OrderContent order) {
        return PlaceOrderRequest.newBuilder()
                .setParent(parent)
                .setOrderId(orderId)
                .setOrder(order)
                .build();
    }

    public static Money brl(long minorUnits) {
        return Money.newBuilder().setMinorUnits(minorUnits).setCurrencyCode("BRL").build();
    }

    /** Two of one SKU, paid, to a home. */
    public static OrderContent small() {
        return OrderContent.newBuilder()
                .setPaymentStatus(PaymentStatus.PAYMENT_STATUS_APPROVED)
                .setTotal(brl(12_000))
                .addLines(line("sku-1"))
                .setCustomer(customer())
                .setDelivery(Delivery.newBuilder().setAddress(home()))
                .addPaymentMethods("creditCardPaymentGroup")
                .build();
    }

    /** Every field filled that a pickup at a franchise's point may fill. */
    public static OrderContent full() {
        return small().toBuilder()
                .setPaymentStatus(PaymentStatus.PAYMENT_STATUS_PENDING)
                .setTotal(brl(12_200))
                .setInterest(brl(300))
                .setDiscount(brl(100))
                .setLines(
                        0,
                        line("sku-1").toBuilder()
                                .setChannel(DeliveryChannel.DELIVERY_CHANNEL_PICKUP_IN_POINT))
                .setCustomer(customer().toBuilder().setCorporate(corporate()))
                .setDelivery(Delivery.newBuilder().setAddress(point()))
                .addPaymentMethods("giftCardPaymentGroup")
                .addTaxes(LineTax.newBuilder().setSku("sku-1").setValue(brl(150)))
                .addTrackingHints(
                        TrackingHint.newBuilder()
                                .setTrackingId("TR1")
                                .setCourierName("Correio Azul")
                                .setTrackingUrl("https://rastreio.example/TR1")
                                .setLabel("^XA^XZ"))
                .setAllowFranchises(true)
                .setPickupAccountName("lojademofilial")
                .setNote("presente\nsem nota")
                .build();
    }

    /** The marketplace delivers from its own stock. */
    static OrderContent marketplaceStock() {
        return small().toBuilder()
                .setLines(0, line("sku-1").toBuilder().setWarehouseId("wh-7"))
                .setDelivery(
                        Delivery.newBuilder()
                                .setAddress(home())
                                .setByMarketplace(true)
                                .setFromMarketplaceStock(true))
                .build();
    }

    /** A franchise delivers. */
    static OrderContent franchise() {
        return small().toBuilder()
                .setLines(0, line("sku-1").toBuilder().setSla("Normal"))
                .setAllowFranchises(true)
                .build();
    }

    static OrderLine line(String sku) {
        return OrderLine.newBuilder()
                .setSku(sku)
                .setQuantity(2)
                .setUnitPrice(brl(5_000))
                .setShippingPrice(brl(2_000))
                .setChannel(DeliveryChannel.DELIVERY_CHANNEL_DELIVERY)
                .setStockReservation("10d")
                .setShippingEstimate("5bd")
                .build();
    }

    private static Customer customer() {
        return Customer.newBuilder()
                .setEmail("ana.silva@correio.example")
                .setFirstName("Ana")
                .setLastName("Silva")
                .setPhone("+5511900000000")
                .setDocument("00000000191")
                .build();
    }

    private static Corporate corporate() {
        return Corporate.newBuilder()
                .setName("Silva Ltda")
                .setTradeName("Casa Silva")
                .setDocument("00000000000191")
                .setPhone("+551130000000")
                .setStateInscription("isento")
                .build();
    }

    private static Address home() {
        return Address.newBuilder()
                .setType(AddressType.ADDRESS_TYPE_RESIDENTIAL)
                .setReceiverName("Ana Silva")
                .setPostalCode("01000-000")
                .setCountry("BRA")
                .setState("SP")
                .setCity("São Paulo")
                .setStreet("Rua das Flores")
                .setNumber("10")
                .build();
    }

    private static Address point() {
        return home().toBuilder()
                .setType(AddressType.ADDRESS_TYPE_PICKUP)
                .setId("ponto-1")
                .setNeighborhood("Centro")
                .setComplement("fundos")
                .setGeoCoordinates(
                        GeoCoordinates.newBuilder()
                                .setLatitude(-23.5505199)
                                .setLongitude(-46.6333094))
                .build();
    }
}
