package io.trapiche.adapter.erp.export.message.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What events of a marketplace's order tell beside the message's head. */
public sealed interface ChannelOrderEventDetails {

    record Received(String affiliateId, ContentData content) implements ChannelOrderEventDetails {}

    record Failed(String code) implements ChannelOrderEventDetails {}

    /** {@code franchiseOrderId} null when no franchise is involved. */
    record Integrated(@Nullable String franchiseOrderId) implements ChannelOrderEventDetails {}

    record InvoiceIssued(IssuedInvoiceData invoice, boolean invoicedInFull)
            implements ChannelOrderEventDetails {}

    /** The package was handed over, or arrived. */
    record Travelling(TrackingData tracking) implements ChannelOrderEventDetails {}

    record CancellationAsked(String requester, String reason) implements ChannelOrderEventDetails {}

    record CancellationRefused(String cause) implements ChannelOrderEventDetails {}

    record Cancelled(@Nullable String reason) implements ChannelOrderEventDetails {}

    /** Taken back after it was invoiced; VTEX refunds. */
    record Returned(List<IssuedInvoiceData> returns, String reason)
            implements ChannelOrderEventDetails {}

    record Corrected(ContentData content, String reason) implements ChannelOrderEventDetails {}

    record Problem(String code, String cause) implements ChannelOrderEventDetails {}

    record Released(String reason) implements ChannelOrderEventDetails {}
}
