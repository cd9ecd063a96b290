package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
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
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads VTEX's order document (VTEX Orders API, get order). Everything is read from what may be
 * kept of the document. What does not fit is left out, so that one odd order stays readable.
 */
public final class OrderDocuments implements OrderDocumentFilter {

    private static final Currency FALLBACK = Currency.getInstance("BRL");

    private static final OmsDocument UNREADABLE = new OmsDocument("");

    private final OrderFields fields;

    public OrderDocuments(OrderFields fields) {
        this.fields = fields;
    }

    /** The order; empty when the document is none, or tells no id or no total. */
    Optional<OmsSnapshot> read(JsonView told) {
        return told.node() instanceof ObjectNode order ? read(fields.cut(order)) : Optional.empty();
    }

    private Optional<OmsSnapshot> read(ObjectNode kept) {
        JsonView document = new JsonView(kept);
        OptionalLong value = document.field("value").wholeNumber();
        return document.field("orderId").filledText() == null || value.isEmpty()
                ? Optional.empty()
                : Optional.of(snapshot(document, kept, value.getAsLong()));
    }

    private OmsSnapshot snapshot(JsonView document, ObjectNode kept, long value) {
        Currency currency = currency(document.field("storePreferencesData"));
        OmsStatus status = new OmsStatus(document.field("status").textOr("").strip());
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
                fingerprint(kept));
    }

    @Override
    public OmsSnapshot cut(OmsSnapshot snapshot) {
        if (snapshot.fingerprint().startsWith(mark())) {
            return snapshot;
        }
        return VtexJson.read(snapshot.document().json())
                                .map(JsonView::node)
                                .orElse(NullNode.getInstance())
                        instanceof ObjectNode order
                ? cut(snapshot, fields.cut(order))
                : snapshot.withDocument(UNREADABLE, snapshot.fingerprint());
    }

    private OmsSnapshot cut(OmsSnapshot snapshot, ObjectNode kept) {
        return snapshot.withDocument(new OmsDocument(VtexJson.text(kept)), fingerprint(kept));
    }

    /** It names the list, so that documents are known which were cut by another or by none. */
    private String fingerprint(ObjectNode kept) {
        return mark() + Fingerprints.of(kept);
    }

    private String mark() {
        return fields.edition() + ":";
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
