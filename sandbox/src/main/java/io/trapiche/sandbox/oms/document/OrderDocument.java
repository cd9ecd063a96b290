package io.trapiche.sandbox.oms.document;

import static io.trapiche.sandbox.wire.Json.fields;
import static io.trapiche.sandbox.wire.VtexTime.withOffset;
import static io.trapiche.sandbox.wire.VtexTime.withOffsetOrNull;

import io.trapiche.sandbox.oms.Cancellation;
import io.trapiche.sandbox.oms.Order;
import io.trapiche.sandbox.oms.Origin;
import io.trapiche.sandbox.oms.Status;
import io.trapiche.sandbox.oms.Workflow;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The document of {@code GET /api/oms/pvt/orders/{orderId}}, in the field order and letter case of
 * VTEX's samples.
 */
public final class OrderDocument {

    private OrderDocument() {}

    /**
     * The document.
     *
     * @param currency of the account, ISO 4217
     */
    public static Map<String, @Nullable Object> of(Order order, String currency) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.putAll(identity(order));
        document.putAll(state(order));
        document.putAll(parties(order, currency));
        document.putAll(MoneyPart.of(order));
        document.putAll(ShippingPart.of(order));
        document.putAll(attachments(order));
        return document;
    }

    private static Map<String, @Nullable Object> identity(Order order) {
        boolean shop = order.origin() == Origin.MARKETPLACE;
        return fields(
                "orderId", order.key().orderId(),
                "sequence", order.sequence(),
                "marketplaceOrderId", order.placement().marketplaceOrderId(),
                "marketplaceServicesEndpoint", endpoint(order),
                "sellerOrderId", "00-" + order.key().orderId(),
                "origin", order.origin().wireName(),
                "affiliateId", order.placement().affiliateId(),
                "salesChannel", shop ? "1" : "2",
                "merchantName", shop ? order.key().account() : null,
                "orderGroup", shop ? "14" + order.sequence() + "00001" : null,
                "hostname", order.key().account(),
                "followUpEmail", null,
                "orderFormId", null);
    }

    private static String endpoint(Order order) {
        return order.origin() == Origin.MARKETPLACE
                ? "http://oms.vtexinternal.com.br/api/oms?an=" + order.key().account()
                : order.placement().connectorEndpoint();
    }

    private static Map<String, @Nullable Object> state(Order order) {
        Workflow workflow = order.workflow();
        return fields(
                "status", order.status().wireName(),
                "statusDescription", order.status().wireName(),
                "workflowIsInError", false,
                "isCompleted", true,
                "value", order.value(),
                "creationDate", withOffset(workflow.steps().getFirst().at()),
                "lastChange", withOffset(workflow.last().at()),
                "authorizedDate",
                        withOffsetOrNull(workflow.firstTime(Status.AUTHORIZE_FULFILLMENT)),
                "invoicedDate", withOffsetOrNull(workflow.firstTime(Status.INVOICED)),
                "lastMessage", null,
                "roundingError", 0,
                "allowCancellation",
                        order.invoices().isEmpty() && workflow.firstTime(Status.CANCEL) == null,
                "allowEdition", false,
                "isCheckedIn", false,
                "checkedInPickupPointId", null,
                "cancelReason", reason(order.cancellation()),
                "cancellationData", cancellationData(order),
                "cancellationRequests", CancellationPart.of(order));
    }

    private static @Nullable String reason(@Nullable Cancellation cancellation) {
        return cancellation == null ? null : cancellation.reason();
    }

    private static @Nullable Object cancellationData(Order order) {
        Instant at = order.workflow().firstTime(Status.CANCEL);
        Cancellation cancellation = order.cancellation();
        if (at == null || cancellation == null) {
            return null;
        }
        return fields(
                "RequestedByUser", cancellation.byUser(),
                "RequestedBySystem", false,
                "RequestedBySellerNotification", !cancellation.byUser(),
                "RequestedByPaymentNotification", false,
                "Reason", cancellation.reason(),
                "CancellationDate", withOffset(at));
    }

    private static Map<String, @Nullable Object> parties(Order order, String currency) {
        String account = order.key().account();
        return fields(
                "clientProfileData",
                client(order.placement().request().path("clientProfileData")),
                "sellers",
                List.of(
                        fields(
                                "id",
                                "1",
                                "name",
                                account,
                                "logo",
                                null,
                                "fulfillmentEndpoint",
                                "http://fulfillment.vtexcommerce.com.br/api/fulfillment?an="
                                        + account)),
                "marketplace",
                fields(
                        "baseURL",
                        endpoint(order),
                        "isCertified",
                        null,
                        "name",
                        order.placement().affiliateId()),
                "storePreferencesData",
                storePreferences(currency));
    }

    private static Map<String, @Nullable Object> client(JsonNode profile) {
        return fields(
                "id", "clientProfileData",
                "email", profile.path("email"),
                "firstName", profile.path("firstName"),
                "lastName", profile.path("lastName"),
                "documentType", "cpf",
                "document", profile.path("document"),
                "phone", profile.path("phone"),
                "corporateName", orNull(profile, "corporateName"),
                "tradeName", orNull(profile, "tradeName"),
                "corporateDocument", orNull(profile, "corporateDocument"),
                "stateInscription", orNull(profile, "stateInscription"),
                "corporatePhone", orNull(profile, "corporatePhone"),
                "isCorporate", !profile.path("corporateDocument").asString("").isEmpty(),
                "userProfileId", null,
                "customerClass", null,
                "customerCode", null);
    }

    /** The field, or null where the client left it out. */
    static @Nullable Object orNull(JsonNode node, String field) {
        return node.has(field) ? node.path(field) : null;
    }

    private static Map<String, @Nullable Object> storePreferences(String code) {
        Currency currency = Currency.getInstance(code);
        return fields(
                "countryCode",
                "BRA",
                "currencyCode",
                code,
                "currencyFormatInfo",
                fields(
                        "CurrencyDecimalDigits",
                        currency.getDefaultFractionDigits(),
                        "CurrencyDecimalSeparator",
                        ",",
                        "CurrencyGroupSeparator",
                        ".",
                        "CurrencyGroupSize",
                        3,
                        "StartsWithCurrencySymbol",
                        true),
                "currencyLocale",
                1046,
                "currencySymbol",
                currency.getSymbol(Locale.of("pt", "BR")),
                "timeZone",
                "E. South America Standard Time");
    }

    private static Map<String, @Nullable Object> attachments(Order order) {
        JsonNode request = order.placement().request();
        return fields(
                "packageAttachment",
                fields("packages", PackagePart.of(order)),
                "changesAttachment",
                ChangePart.of(order),
                "customData",
                orNull(request, "customData"),
                "openTextField",
                request.has("openTextField")
                        ? fields("value", request.path("openTextField"))
                        : null,
                "invoiceData",
                orNull(request, "invoiceData"),
                "marketingData",
                null,
                "subscriptionData",
                null,
                "giftRegistryData",
                null,
                "ratesAndBenefitsData",
                fields("id", "ratesAndBenefitsData", "rateAndBenefitsIdentifiers", List.of()),
                "callCenterOperatorData",
                null,
                "commercialConditionData",
                null,
                "marketplaceItems",
                List.of());
    }
}
