package io.trapiche.adapter.vtex.orderintegration.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/order-integration/orders}. Fields that VTEX's schema requires are always
 * written: what is not to be filled is an empty text or list, and null only where the schema allows
 * it. Fields it does not require are left out. Amounts are what the account counts, hundredths as a
 * rule.
 */
public record PlaceOrderPayload(
        String marketplaceOrderId,
        String connectorName,
        String connectorEndpoint,
        String marketplaceOrderStatus,
        long marketplacePaymentValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long marketplaceInterestValue,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable BigDecimal priceDivergenceAllowanceRate,
        boolean allowFranchises,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pickupAccountName,
        List<ItemPayload> items,
        CustomerPayload clientProfileData,
        ShippingPayload shippingData,
        InvoiceDataPayload invoiceData,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TaxPayload> taxData,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String openTextField) {

    /** One SKU; {@code price} is for one unit. */
    public record ItemPayload(String id, long price, int quantity) {}

    /** How the customer pays. */
    public record InvoiceDataPayload(UserPaymentPayload userPaymentInfo) {}

    /** VTEX payment groups. */
    public record UserPaymentPayload(List<String> paymentMethods) {}

    /** A tax that the marketplace designates. */
    public record TaxPayload(String skuId, long value) {}

    /** Who ordered; the last five are null for consumers. */
    public record CustomerPayload(
            String email,
            String firstName,
            String lastName,
            String phone,
            String document,
            @Nullable String corporateDocument,
            @Nullable String corporatePhone,
            @Nullable String corporateName,
            @Nullable String tradeName,
            @Nullable String stateInscription) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The customer's data must not get into logs. */
    @Override
    public String toString() {
        return "***";
    }
}
