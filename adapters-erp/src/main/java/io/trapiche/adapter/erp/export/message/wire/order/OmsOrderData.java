package io.trapiche.adapter.erp.export.message.wire.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX's order management shows of an order.
 *
 * @param status VTEX's own; the set is open; empty when VTEX told none
 * @param statusInfo what the status means, as of the message's moment
 * @param lastChange null when VTEX told none
 * @param origin {@code Marketplace}, {@code Fulfillment} or {@code Chain}; open
 * @param cancelReason null unless cancelled, and late even then
 */
public record OmsOrderData(
        String status,
        StatusInfoData statusInfo,
        @Nullable Instant lastChange,
        String origin,
        @Nullable String affiliateId,
        MoneyData value,
        boolean completed,
        boolean workflowInError,
        List<Package> packages,
        @Nullable String cancelReason,
        @JsonUnwrapped OrderContentData content) {

    public OmsOrderData {
        packages = List.copyOf(packages);
    }

    /** The same with less of its content. */
    OmsOrderData cutShort() {
        return new OmsOrderData(
                status,
                statusInfo,
                lastChange,
                origin,
                affiliateId,
                value,
                completed,
                workflowInError,
                packages,
                cancelReason,
                content.cutShort());
    }

    /** One package with its invoice; {@code output} is false for a return. */
    public record Package(
            boolean output,
            String invoiceNumber,
            MoneyData value,
            @Nullable String invoiceKey,
            @Nullable String invoiceUrl,
            @Nullable String courier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            boolean delivered,
            @Nullable Instant deliveredAt) {}
}
