package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a marketplace's order; {@code at} is when. */
public sealed interface ChannelOrderEvent {

    Instant at();

    /** On the way into VTEX, up to the approval. */
    sealed interface OfPlacing extends ChannelOrderEvent {}

    /** The seller works on the order. */
    sealed interface OfFulfilment extends ChannelOrderEvent {}

    /** The order is not to be delivered, or will not be. */
    sealed interface OfCancellation extends ChannelOrderEvent {}

    /** A person has to look, or looked. */
    sealed interface OfIntervention extends ChannelOrderEvent {}

    record OrderReceived(Placement placement) implements OfPlacing {
        @Override
        public Instant at() {
            return placement.receivedAt();
        }
    }

    /** VTEX enqueued the order (SOI003); {@code submission} null in histories that told none. */
    record OrderSubmitted(@Nullable Submission submission, Instant at) implements OfPlacing {

        public OrderSubmitted(Instant at) {
            this(null, at);
        }
    }

    /**
     * VTEX did not integrate the order, or nobody knows whether it did; it is read before it is
     * sent again.
     *
     * @param errors causes as VTEX names them
     */
    record SubmissionFailed(String code, List<Cause> errors, Instant at) implements OfPlacing {
        public SubmissionFailed {
            errors = List.copyOf(errors);
        }

        public SubmissionFailed(String code, Instant at) {
            this(code, List.of(), at);
        }
    }

    /** The order exists in VTEX (SOI001). */
    record OrderIntegrated(VtexOrderIds ids, Instant at) implements OfPlacing {}

    record ApprovalAsked(Instant at) implements OfPlacing {}

    /** VTEX enqueued the approval (SOI003). */
    record ApprovalSubmitted(Instant at) implements OfPlacing {}

    /**
     * The approval did not come through, or nobody knows whether it did.
     *
     * @param errors causes as VTEX names them
     */
    record ApprovalFailed(String code, List<Cause> errors, Instant at) implements OfPlacing {
        public ApprovalFailed {
            errors = List.copyOf(errors);
        }

        public ApprovalFailed(String code, Instant at) {
            this(code, List.of(), at);
        }
    }

    /** The seller has to authorize the order's price first (EOI011). */
    record SellerAuthorizationAwaited(Instant at) implements OfPlacing {}

    /** The seller may prepare the order (SOI002). */
    record OrderApproved(Instant at) implements OfPlacing {}

    record HandlingStarted(Instant at) implements OfFulfilment {}

    /**
     * All or part of the order was invoiced.
     *
     * @param invoicedInFull true only in what earlier versions stored, which told by it that no
     *     part of the order's value was left; now {@link OrderInvoiced} always does
     */
    record InvoiceIssued(IssuedInvoice invoice, boolean invoicedInFull, Instant at)
            implements OfFulfilment {}

    /** No part is left to invoice. */
    record OrderInvoiced(Instant at) implements OfFulfilment {}

    record OrderShipped(Tracking tracking, Instant at) implements OfFulfilment {}

    record OrderDelivered(Tracking tracking, Instant at) implements OfFulfilment {}

    record CancellationAsked(Requester requester, String reason, Instant at)
            implements OfCancellation {}

    record CancellationRefused(String cause, Instant at) implements OfCancellation {}

    /** The order is cancelled for good; {@code reason} null when VTEX told none. */
    record OrderCancelled(@Nullable String reason, Instant at) implements OfCancellation {}

    /** The goods of an invoiced order go back; VTEX refunds. {@code returns} are its invoices. */
    record OrderReturned(List<IssuedInvoice> returns, String reason, Instant at)
            implements OfCancellation {
        public OrderReturned {
            returns = List.copyOf(returns);
        }
    }

    /**
     * A person has to look; the order goes on only when released or corrected.
     *
     * @param code {@link Diagnosis} explains it
     * @param cause in short
     * @param errors causes as VTEX names them, with the fields at fault
     */
    record OrderParked(String code, String cause, List<Cause> errors, Instant at)
            implements OfIntervention {
        public OrderParked {
            errors = List.copyOf(errors);
        }

        public OrderParked(String code, String cause, Instant at) {
            this(code, cause, List.of(), at);
        }
    }

    record OrderReleased(String releasedBy, String reason, Instant at) implements OfIntervention {}

    /** A parked order's content was corrected; it is sent to VTEX again. */
    record OrderCorrected(OrderContent content, String correctedBy, String reason, Instant at)
            implements OfIntervention {}

    /**
     * The order will never be placed in VTEX.
     *
     * @param refusedBy who gave it up; null when nobody told
     */
    record OrderRefused(String code, String cause, @Nullable String refusedBy, Instant at)
            implements OfIntervention {

        public OrderRefused(String code, String cause, Instant at) {
            this(code, cause, null, at);
        }
    }
}
