package io.trapiche.domain.oms;

import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.MarketplaceOrderId;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.SkuId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of an order in VTEX's order management showed.
 *
 * @param lastChange null when VTEX told none
 * @param origin {@code Marketplace}, {@code Fulfillment} or {@code Chain}; open
 * @param affiliateId the marketplace one level above; null for the seller's own shop
 * @param marketplaceOrderId the marketplace's id; null when VTEX told none or an unreadable one
 * @param value total
 * @param completed false for incomplete orders, which are never fulfilled
 * @param workflowInError stuck in VTEX without automatic retry
 * @param cancelReason null unless cancelled, and late even then
 * @param document what may be kept of VTEX's document
 * @param fingerprint equal for two documents that differ in nothing but status and times, as long
 *     as the same may be kept of them
 * @param createdAt when the order was made; null when VTEX told no moment, and in what earlier
 *     versions stored
 * @param lines that could be read, as changes left them; those of kits' components and of services
 *     are not among them
 * @param furtherSkus of kits' components, and of lines whose quantity could not be read; in what
 *     earlier versions stored, services' ids too
 * @param unreadableLines how many could not be read; 0 in what earlier versions stored
 * @param cancellationRequestId of the request to cancel that nobody has denied; null for none, and
 *     in what earlier versions stored
 */
public record OmsSnapshot(
        OmsStatus status,
        @Nullable Instant lastChange,
        String origin,
        @Nullable AffiliateId affiliateId,
        @Nullable MarketplaceOrderId marketplaceOrderId,
        Money value,
        boolean completed,
        boolean workflowInError,
        List<Line> lines,
        List<Package> packages,
        @Nullable String cancelReason,
        OmsDocument document,
        String fingerprint,
        @Nullable Instant createdAt,
        List<SkuId> furtherSkus,
        int unreadableLines,
        @Nullable String cancellationRequestId) {

    /**
     * One line; the same SKU may stand on several, so {@code uniqueId} is its key.
     *
     * @param unitPrice as VTEX rounds it; before discounts where VTEX told no other
     * @param total of the line, exact; null when nobody told it, and in what earlier versions
     *     stored
     */
    public record Line(
            String uniqueId,
            SkuId sku,
            String name,
            int quantity,
            Money unitPrice,
            @Nullable Money total) {

        /** Of which nobody told what it costs as a whole. */
        public Line(String uniqueId, SkuId sku, String name, int quantity, Money unitPrice) {
            this(uniqueId, sku, name, quantity, unitPrice, null);
        }

        private boolean isAs(Line other) {
            return quantity == other.quantity && unitPrice.equals(other.unitPrice);
        }
    }

    /**
     * One package with its invoice.
     *
     * @param output false for a return
     * @param trackingNumber null or absent until tracked, as are courier and URL
     * @param dispatchedDate as VTEX tells it; null when it tells none, and in what earlier versions
     *     stored
     * @param events of its way, as VTEX orders them; none in what earlier versions stored
     */
    public record Package(
            boolean output,
            InvoiceNumber invoiceNumber,
            Money value,
            @Nullable String key,
            @Nullable String url,
            @Nullable String courier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            boolean delivered,
            @Nullable Instant deliveredAt,
            @Nullable String dispatchedDate,
            List<TrackingEvent> events) {

        public Package {
            events = List.copyOf(events);
        }

        /** Of whose way nobody told anything. */
        public Package(
                boolean output,
                InvoiceNumber invoiceNumber,
                Money value,
                @Nullable String key,
                @Nullable String url,
                @Nullable String courier,
                @Nullable String trackingNumber,
                @Nullable String trackingUrl,
                boolean delivered,
                @Nullable Instant deliveredAt,
                @Nullable String dispatchedDate) {
            this(
                    output,
                    invoiceNumber,
                    value,
                    key,
                    url,
                    courier,
                    trackingNumber,
                    trackingUrl,
                    delivered,
                    deliveredAt,
                    dispatchedDate,
                    List.of());
        }

        /** Of which nobody told when it left. */
        public Package(
                boolean output,
                InvoiceNumber invoiceNumber,
                Money value,
                @Nullable String key,
                @Nullable String url,
                @Nullable String courier,
                @Nullable String trackingNumber,
                @Nullable String trackingUrl,
                boolean delivered,
                @Nullable Instant deliveredAt) {
            this(
                    output,
                    invoiceNumber,
                    value,
                    key,
                    url,
                    courier,
                    trackingNumber,
                    trackingUrl,
                    delivered,
                    deliveredAt,
                    null);
        }
    }

    /** Of an order that nobody asks to cancel. */
    public OmsSnapshot(
            OmsStatus status,
            @Nullable Instant lastChange,
            String origin,
            @Nullable AffiliateId affiliateId,
            @Nullable MarketplaceOrderId marketplaceOrderId,
            Money value,
            boolean completed,
            boolean workflowInError,
            List<Line> lines,
            List<Package> packages,
            @Nullable String cancelReason,
            OmsDocument document,
            String fingerprint,
            @Nullable Instant createdAt,
            List<SkuId> furtherSkus,
            int unreadableLines) {
        this(
                status,
                lastChange,
                origin,
                affiliateId,
                marketplaceOrderId,
                value,
                completed,
                workflowInError,
                lines,
                packages,
                cancelReason,
                document,
                fingerprint,
                createdAt,
                furtherSkus,
                unreadableLines,
                null);
    }

    public OmsSnapshot {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
        furtherSkus = List.copyOf(furtherSkus);
    }

    /** VTEX changes no order of a chain (VTEX guide on order modifications). */
    boolean isOfChain() {
        return origin.equalsIgnoreCase("Chain");
    }

    /** Packages that came back, or their invoices did. */
    public List<Package> returns() {
        return packages.stream().filter(pack -> !pack.output()).toList();
    }

    /** Of each SKU on lines. */
    Map<SkuId, Long> units() {
        return extent().units();
    }

    Extent extent() {
        return new Extent(lines, value);
    }

    /** Each denial of a cancellation is one more, though the status is that of the last one. */
    boolean showsSameStatusAs(OmsSnapshot other) {
        return status.equals(other.status)
                && (!status.isCancellationDenied() || Objects.equals(lastChange, other.lastChange));
    }

    /** The same reading, with what a later one showed of its status. */
    public OmsSnapshot withStatus(OmsStatus newStatus, @Nullable Instant changed) {
        return new OmsSnapshot(
                newStatus,
                changed,
                origin,
                affiliateId,
                marketplaceOrderId,
                value,
                completed,
                workflowInError,
                lines,
                packages,
                cancelReason,
                document,
                fingerprint,
                createdAt,
                furtherSkus,
                unreadableLines,
                cancellationRequestId);
    }

    /** The same reading, with what the document tells of amounts and moments read anew. */
    public OmsSnapshot withPartsOf(OmsSnapshot anew) {
        return new OmsSnapshot(
                status,
                lastChange,
                origin,
                affiliateId,
                marketplaceOrderId,
                anew.value,
                completed,
                workflowInError,
                anew.lines,
                anew.packages,
                cancelReason,
                document,
                fingerprint,
                anew.createdAt,
                anew.furtherSkus,
                anew.unreadableLines,
                anew.cancellationRequestId);
    }

    /** The same reading, with less of VTEX's document. */
    public OmsSnapshot withDocument(OmsDocument less, String itsFingerprint) {
        return new OmsSnapshot(
                status,
                lastChange,
                origin,
                affiliateId,
                marketplaceOrderId,
                value,
                completed,
                workflowInError,
                lines,
                packages,
                cancelReason,
                less,
                itsFingerprint,
                createdAt,
                furtherSkus,
                unreadableLines,
                cancellationRequestId);
    }

    /** How much of an order there is, as one reading showed it. */
    public record Extent(List<Line> lines, Money value) {

        public Extent {
            lines = List.copyOf(lines);
        }

        /** Of each SKU on lines. */
        Map<SkuId, Long> units() {
            Map<SkuId, Long> units = new HashMap<>();
            lines.forEach(line -> units.merge(line.sku(), (long) line.quantity(), Long::sum));
            return units;
        }

        /** Whether at least so much of the value is gone since; null is anything. */
        boolean isLessBy(@Nullable Money discount, Extent before) {
            BigInteger gone =
                    InvoiceTotals.exact(before.value).subtract(InvoiceTotals.exact(value));
            return discount == null
                    ? gone.signum() > 0
                    : gone.compareTo(InvoiceTotals.exact(discount)) >= 0;
        }

        /** Whether the lines of a SKU cost what they did. */
        boolean costsAsBefore(SkuId sku, Extent before) {
            return costs(sku).equals(before.costs(sku));
        }

        private List<List<Object>> costs(SkuId sku) {
            return lines.stream()
                    .filter(line -> line.sku().equals(sku))
                    .map(line -> List.<Object>of(line.unitPrice(), String.valueOf(line.total())))
                    .toList();
        }

        /** What came of it since. */
        ChangeEffect effectSince(Extent before) {
            Map<String, Line> lefts = new LinkedHashMap<>();
            before.lines.forEach(line -> lefts.put(line.uniqueId(), line));
            List<ChangeEffect.Line> changed = new ArrayList<>();
            for (Line line : lines) {
                Line was = lefts.remove(line.uniqueId());
                if (was == null || !line.isAs(was)) {
                    changed.add(effect(was, line));
                }
            }
            lefts.values().forEach(gone -> changed.add(effect(gone, null)));
            return new ChangeEffect(before.value, value, changed);
        }

        private static ChangeEffect.Line effect(@Nullable Line was, @Nullable Line is) {
            Line known = is == null ? Objects.requireNonNull(was) : is;
            return new ChangeEffect.Line(
                    known.uniqueId(),
                    known.sku(),
                    was == null ? 0 : was.quantity(),
                    is == null ? 0 : is.quantity(),
                    was == null ? null : was.unitPrice(),
                    is == null ? null : is.unitPrice());
        }
    }
}
