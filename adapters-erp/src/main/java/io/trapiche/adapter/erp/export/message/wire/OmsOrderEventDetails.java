package io.trapiche.adapter.erp.export.message.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events of VTEX's order management tell beside the message's head. */
public sealed interface OmsOrderEventDetails {

    record StatusChanged(String status, @Nullable Instant lastChange)
            implements OmsOrderEventDetails {}

    record Acknowledged(String commandId, String requester, @Nullable String erpReference)
            implements OmsOrderEventDetails {}

    /** {@code commandId} null when nobody acknowledged the order. */
    record HandlingStarted(@Nullable String commandId) implements OmsOrderEventDetails {}

    record InvoiceRequested(String commandId, String requester, InvoiceData invoice)
            implements OmsOrderEventDetails {}

    record TrackingRequested(String commandId, String requester, TrackingData tracking)
            implements OmsOrderEventDetails {}

    record RemovalRequested(String commandId, String requester, RemovalData removal)
            implements OmsOrderEventDetails {}

    record ChangeRequested(String commandId, String requester, OrderChangeData change)
            implements OmsOrderEventDetails {}

    /** VTEX took a removal or another change; {@code changeId} is VTEX's. */
    record ChangeSent(String commandId, String changeId) implements OmsOrderEventDetails {}

    /** What came of a removal or another change; {@code effect} null when nobody knows. */
    record ChangeDone(String commandId, @Nullable ChangeEffectData effect)
            implements OmsOrderEventDetails {}

    /** VTEX registered an invoice, a return, or a tracking of that invoice. */
    record Registered(String commandId, String invoiceNumber, @Nullable String receipt)
            implements OmsOrderEventDetails {}

    record ChangePreviewed(String commandId, ChangePreviewData preview)
            implements OmsOrderEventDetails {}

    /** A change under way is to be retried or cancelled. */
    record ChangeControlRequested(
            String commandId,
            String requester,
            String control,
            String changeCommandId,
            @Nullable String reason)
            implements OmsOrderEventDetails {}

    /** That the order be cancelled, or such a wish be denied. */
    record CancellationRequested(String commandId, String requester, String reason)
            implements OmsOrderEventDetails {}

    record PaymentNotificationRequested(String commandId, String requester, String paymentId)
            implements OmsOrderEventDetails {}

    /** Without the message, which may be about a person. */
    record NoteRequested(String commandId, String requester, String source)
            implements OmsOrderEventDetails {}

    record Progress(String commandId) implements OmsOrderEventDetails {}

    record InstructionRefused(String commandId, String code, String cause)
            implements OmsOrderEventDetails {}
}
