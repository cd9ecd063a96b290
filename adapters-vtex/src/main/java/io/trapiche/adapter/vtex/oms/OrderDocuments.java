package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads VTEX's order document (VTEX Orders API, get order). What does not fit is left out, so that
 * one odd order stays readable; the document itself is kept as it came, less card data.
 */
final class OrderDocuments {

    private static final Currency FALLBACK = Currency.getInstance("BRL");

    private OrderDocuments() {}

    /** The order; empty when the document is none, or tells no id or no total. */
    static Optional<OmsSnapshot> read(JsonView document) {
        OptionalLong value = document.field("value").wholeNumber();
        if (document.field("orderId").filledText() == null || value.isEmpty()) {
            return Optional.empty();
        }
        return document.node() instanceof ObjectNode order
                ? Optional.of(snapshot(document, order, value.getAsLong()))
                : Optional.empty();
    }

    private static OmsSnapshot snapshot(JsonView document, ObjectNode order, long value) {
        Currency currency = currency(document.field("storePreferencesData"));
        OmsStatus status = new OmsStatus(document.field("status").textOr("").strip());
        ObjectNode kept = CardData.removedFrom(order);
        return new OmsSnapshot(
                status,
                document.field("lastChange").instant(),
                document.field("origin").textOr(""),
                affiliateId(document.field("affiliateId")),
                marketplaceOrderId(document.field("marketplaceOrderId")),
                new Money(value, currency),
                isCompleted(document.field("isCompleted"), status),
                document.field("workflowIsInError").isTrue(),
                OrderLines.read(document, currency),
                OrderPackages.read(document, currency),
                document.field("cancelReason").filledText(),
                new OmsDocument(VtexJson.text(kept)),
                Fingerprints.of(kept));
    }

    /** An order without a status is one that VTEX has not completed. */
    private static boolean isCompleted(JsonView told, OmsStatus status) {
        Boolean completed = told.truth();
        return completed != null ? completed : !status.equals(OmsStatus.NONE);
    }

    private static Currency currency(JsonView preferences) {
        try {
            String code = preferences.field("currencyCode").filledText();
            return code == null ? FALLBACK : Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return FALLBACK;
        }
    }

    private static @Nullable AffiliateId affiliateId(JsonView field) {
        return valid(AffiliateId.parse("affiliateId", field.textOr("")));
    }

    private static @Nullable MarketplaceOrderId marketplaceOrderId(JsonView field) {
        return valid(MarketplaceOrderId.parse("marketplaceOrderId", field.textOr("")));
    }

    private static <T> @Nullable T valid(Parsed<T> parsed) {
        return parsed instanceof Parsed.Valid<T>(T value) ? value : null;
    }
}
