package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.json.VtexJson;
import io.trapiche.adapter.vtex.oms.content.OrderParts;
import io.trapiche.adapter.vtex.oms.content.ToldAmounts;
import io.trapiche.application.vtex.port.OrderDocumentFilter;
import io.trapiche.domain.oms.OmsDocument;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.domain.shared.Violations;
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

    private static final OmsDocument UNREADABLE = new OmsDocument("");

    /** Changes whenever documents are read otherwise than before. */
    private static final String EDITION = ".6.";

    private final OrderFields fields;
    private final AccountAmounts accounts;
    private final AmountOddities oddities;

    public OrderDocuments(OrderFields fields, AccountAmounts accounts, AmountOddities oddities) {
        this.fields = fields;
        this.accounts = accounts;
        this.oddities = oddities;
    }

    /** The order, or why nobody can tell what it is. */
    Parsed<OmsSnapshot> read(AccountName account, JsonView told) {
        return told.node() instanceof ObjectNode order
                ? read(account, fields.cut(order), oddities)
                : Parsed.faulty(new Violation("", "is no object (expected: an order document)"));
    }

    private Parsed<OmsSnapshot> read(AccountName account, ObjectNode kept, AmountOddities told) {
        JsonView document = new JsonView(kept);
        Violations violations = new Violations();
        if (id(document) == null) {
            violations.missing("orderId", "the order's id");
        }
        ToldAmounts amounts = amounts(violations, account, document, told);
        Money value = amounts == null ? null : value(violations, account, document, amounts, told);
        return amounts == null || value == null || !violations.isEmpty()
                ? new Parsed.Faulty<>(violations.all())
                : Parsed.valid(snapshot(account, document, kept, value, amounts, told));
    }

    private @Nullable ToldAmounts amounts(
            Violations violations, AccountName account, JsonView document, AmountOddities odd) {
        String told = AccountAmounts.toldCurrency(document);
        Optional<Currency> currency = accounts.currency(account, told);
        if (currency.isEmpty()) {
            violations.missing(
                    "storePreferencesData.currencyCode",
                    "an ISO 4217 code, or trapiche.accounts.%s.currency".formatted(account));
            return null;
        }
        if (accounts.isForeign(account, told)) {
            odd.foreignCurrency(account, currency.get());
        }
        return new ToldAmounts(accounts.scale(account), currency.get());
    }

    /** An order that VTEX has at an odd value can still be followed, and cancelled. */
    private static @Nullable Money value(
            Violations violations,
            AccountName account,
            JsonView document,
            ToldAmounts amounts,
            AmountOddities odd) {
        OptionalLong told = document.field("value").wholeNumber();
        if (told.isEmpty()) {
            violations.missing("value", "a whole number");
            return null;
        }
        Optional<Money> value = amounts.scale().readDown(told.getAsLong(), amounts.currency());
        if (value.isEmpty()) {
            violations.add("value", "is out of range (expected: a 64-bit number of minor units)");
        } else if (amounts.scale().read(told.getAsLong(), amounts.currency()).isEmpty()) {
            odd.noSuchAmount(account, told.getAsLong(), amounts.currency());
        }
        return value.orElse(null);
    }

    private OmsSnapshot snapshot(
            AccountName account,
            JsonView document,
            ObjectNode kept,
            Money value,
            ToldAmounts amounts,
            AmountOddities odd) {
        OrderParts parts = OrderParts.read(document, amounts);
        OrderLines lines = OrderLines.of(parts.lines());
        String fingerprint = fingerprint(account, kept);
        if (!parts.rests().areNone()) {
            odd.partsDoNotAddUp(account, fingerprint, parts.rests());
        }
        OmsStatus status = status(document);
        return new OmsSnapshot(
                status,
                document.field("lastChange").instant(),
                document.field("origin").textOr(""),
                affiliateId(document.field("affiliateId")),
                marketplaceOrderId(document.field("marketplaceOrderId")),
                value,
                isCompleted(document.field("isCompleted"), status),
                document.field("workflowIsInError").isTrue(),
                lines.lines(),
                OrderPackages.read(document, amounts, accounts.zone(account)),
                document.field("cancelReason").filledText(),
                new OmsDocument(VtexJson.text(kept)),
                fingerprint,
                document.field("creationDate").instant(),
                lines.furtherSkus(),
                lines.unreadable(),
                CancellationRequests.openOf(document));
    }

    @Override
    public OmsSnapshot cut(@Nullable AccountName account, OmsSnapshot snapshot) {
        if (isOfToday(account, snapshot.fingerprint())) {
            return snapshot;
        }
        return VtexJson.read(snapshot.document().json())
                                .map(JsonView::node)
                                .orElse(NullNode.getInstance())
                        instanceof ObjectNode order
                ? cut(account, snapshot, fields.cut(order))
                : snapshot.withDocument(UNREADABLE, snapshot.fingerprint());
    }

    private OmsSnapshot cut(@Nullable AccountName account, OmsSnapshot snapshot, ObjectNode kept) {
        OmsSnapshot less =
                snapshot.withDocument(
                        new OmsDocument(VtexJson.text(kept)), fingerprint(account, kept));
        return account != null
                        && read(account, kept, AmountOddities.untold())
                                instanceof Parsed.Valid<OmsSnapshot>(var read)
                ? less.withPartsOf(read)
                : less;
    }

    /**
     * It names how the document was read, so that snapshots are known which were made otherwise.
     */
    private String fingerprint(@Nullable AccountName account, ObjectNode kept) {
        return mark()
                + (account == null ? "" : accounts.mark(account))
                + ":"
                + Fingerprints.of(kept);
    }

    private boolean isOfToday(@Nullable AccountName account, String fingerprint) {
        return fingerprint.startsWith(
                account == null ? mark() : mark() + accounts.mark(account) + ":");
    }

    private String mark() {
        return fields.edition() + EDITION;
    }

    /** Its id; documents of the PII data architecture may name it otherwise. */
    static @Nullable String id(JsonView document) {
        return told(document, "orderId", "id");
    }

    private static OmsStatus status(JsonView document) {
        String told = told(document, "status", "state");
        return told == null ? OmsStatus.NONE : new OmsStatus(told.strip());
    }

    private static @Nullable String told(JsonView document, String name, String other) {
        String told = document.field(name).filledText();
        return told == null ? document.field(other).filledText() : told;
    }

    /** An order without a status is one that VTEX has not completed. */
    private static boolean isCompleted(JsonView told, OmsStatus status) {
        Boolean completed = told.truth();
        return completed != null ? completed : !status.equals(OmsStatus.NONE);
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
