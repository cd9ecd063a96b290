package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload.CustomerPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload.InvoiceDataPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload.ItemPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.PlaceOrderPayload.TaxPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload.AddressPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload.GeoPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload.LogisticsPayload;
import io.trapiche.adapter.vtex.orderintegration.wire.ShippingPayload.TrackingHintPayload;
import io.trapiche.adapter.vtex.wire.WireAmounts;
import io.trapiche.domain.order.Address;
import io.trapiche.domain.order.Customer;
import io.trapiche.domain.order.GeoCoordinates;
import io.trapiche.domain.order.LineTax;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.OrderLine;
import io.trapiche.domain.order.TrackingHint;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.MarketplaceOrderId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** From a placement to VTEX's payload. */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        uses = {WireValues.class, WireAmounts.class})
interface PlacementMapper {

    @Mapping(target = "marketplaceOrderId", source = "orderId.value")
    @Mapping(target = "connectorName", source = "connector.name")
    @Mapping(target = "connectorEndpoint", source = "connector.endpoint")
    @Mapping(target = "marketplaceOrderStatus", source = "content.paymentStatus")
    @Mapping(target = "marketplacePaymentValue", source = "content.total")
    @Mapping(
            target = "marketplaceInterestValue",
            source = "content.interest",
            qualifiedByName = "unlessZero")
    @Mapping(target = "priceDivergenceAllowanceRate", source = "allowance")
    @Mapping(target = "pickupAccountName", source = "content.pickupAccountName.value")
    @Mapping(target = "items", source = "content.lines")
    @Mapping(target = "clientProfileData", source = "content.customer")
    @Mapping(target = "shippingData", source = "content")
    @Mapping(target = "invoiceData", source = "content")
    @Mapping(target = "taxData", source = "content.taxes")
    @Mapping(target = "openTextField", source = "content.note")
    PlaceOrderPayload toPayload(
            MarketplaceOrderId orderId,
            OrderContent content,
            Connector connector,
            @Nullable BigDecimal allowance,
            @Context AmountScale scale);

    @Mapping(target = "id", source = "sku.value")
    @Mapping(target = "price", source = "unitPrice")
    ItemPayload item(OrderLine line, @Context AmountScale scale);

    @Mapping(target = "price", source = "shippingPrice")
    @Mapping(target = "selectedDeliveryChannel", source = "channel")
    @Mapping(target = "selectedSla", source = "sla", defaultValue = "")
    @Mapping(target = "lockTTL", source = "stockReservation")
    @Mapping(target = "deliveryIds", source = "warehouseId")
    LogisticsPayload logistics(OrderLine line, @Context AmountScale scale);

    @Mapping(target = "corporateDocument", source = "corporate.document")
    @Mapping(target = "corporatePhone", source = "corporate.phone")
    @Mapping(target = "corporateName", source = "corporate.name")
    @Mapping(target = "tradeName", source = "corporate.tradeName")
    @Mapping(target = "stateInscription", source = "corporate.stateInscription")
    CustomerPayload customer(Customer customer);

    @Mapping(target = "logisticsInfo", source = "lines")
    @Mapping(target = "selectedAddresses", source = "delivery.address")
    @Mapping(target = "isFob", source = "delivery.byMarketplace")
    @Mapping(target = "isMarketplaceFulfillment", source = "delivery.fromMarketplaceStock")
    ShippingPayload shipping(OrderContent content, @Context AmountScale scale);

    @Mapping(target = "userPaymentInfo.paymentMethods", source = "paymentMethods")
    InvoiceDataPayload invoiceData(OrderContent content);

    @Mapping(target = "addressType", source = "type")
    @Mapping(target = "addressId", source = "id", defaultValue = "")
    AddressPayload address(Address address);

    @Mapping(target = "latitude", source = "latitudeMicrodegrees", qualifiedByName = "degrees")
    @Mapping(target = "longitude", source = "longitudeMicrodegrees", qualifiedByName = "degrees")
    GeoPayload geo(GeoCoordinates coordinates);

    @Mapping(target = "skuId", source = "sku.value")
    @Mapping(target = "value", source = "value")
    TaxPayload tax(LineTax tax, @Context AmountScale scale);

    @Mapping(target = "trackingLabel", source = "label")
    TrackingHintPayload hint(TrackingHint hint);

    /** VTEX supports one address for an order. */
    default List<AddressPayload> addresses(Address address) {
        return List.of(address(address));
    }
}
