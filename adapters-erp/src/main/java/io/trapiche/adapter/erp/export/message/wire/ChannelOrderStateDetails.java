package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a marketplace's order stands: its status is a published {@link
 * io.trapiche.domain.channel.StateName}.
 *
 * @param heldStatus where a parked or cancelling order stands meanwhile; null for others
 * @param returns invoices of the return; empty until the order is returned
 * @param problem why the order is parked, refused or placed again; null otherwise
 * @param cancellation the cancellation under way; null when there is none
 */
public record ChannelOrderStateDetails(
        String status,
        @Nullable String heldStatus,
        String affiliateId,
        @Nullable String franchiseOrderId,
        List<IssuedInvoiceData> invoices,
        boolean invoicedInFull,
        List<TrackingData> trackings,
        List<IssuedInvoiceData> returns,
        ChannelOrderEventDetails.@Nullable Problem problem,
        ChannelOrderEventDetails.@Nullable CancellationAsked cancellation,
        ContentData content) {}
