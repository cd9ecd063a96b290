package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a marketplace's order stands. */
public sealed interface ChannelOrderState {

    /** Nobody placed the order. */
    record NotPlaced() implements ChannelOrderState {}

    /** Every state of an order that was accepted from the marketplace. */
    sealed interface Placed extends ChannelOrderState {
        Placement placement();

        /** Where the order itself stands, beneath its parking and its cancellation under way. */
        default Placed phase() {
            return switch (this) {
                case Parked parked -> parked.before().phase();
                case Cancelling cancelling -> cancelling.before().phase();
                case Received _, Submitted _, InVtex _, Cancelled _, Refused _ -> this;
            };
        }
    }

    /** VTEX has the order under these ids. */
    sealed interface InVtex extends Placed {
        VtexOrderIds ids();
    }

    /** The seller may work, or works, on the order. */
    sealed interface InFulfilment extends InVtex {
        Fulfilment fulfilment();

        @Override
        default VtexOrderIds ids() {
            return fulfilment().ids();
        }
    }

    /**
     * Not in VTEX, as far as is known.
     *
     * @param failures how often a submission came to nothing; above zero the order is read before
     *     it is sent
     * @param lastCode of the last failure; null before the first
     * @param since when this state, or its last failure, began
     */
    record Received(
            Placement placement,
            boolean approvalAsked,
            int failures,
            @Nullable String lastCode,
            Instant since)
            implements Placed {

        public Received(Placement placement, boolean approvalAsked, Instant since) {
            this(placement, approvalAsked, 0, null, since);
        }
    }

    /** VTEX enqueued the order and owes its result. */
    record Submitted(Placement placement, boolean approvalAsked, int failures, Instant since)
            implements Placed {}

    /**
     * VTEX has the order; it waits for the customer's payment.
     *
     * @param failures how often an approval came to nothing; above zero the order is read before
     *     the next
     */
    record Integrated(
            Placement placement,
            VtexOrderIds ids,
            boolean approvalAsked,
            int failures,
            Instant since)
            implements InVtex {}

    /**
     * VTEX enqueued the approval and owes its result.
     *
     * @param sellerAwaited since when the seller had to authorize the price; null when it had not
     */
    record ApprovalPending(
            Placement placement,
            VtexOrderIds ids,
            int failures,
            Instant since,
            @Nullable Instant sellerAwaited)
            implements InVtex {

        public ApprovalPending(Placement placement, VtexOrderIds ids, int failures, Instant since) {
            this(placement, ids, failures, since, null);
        }
    }

    /**
     * The seller has to authorize the order's price.
     *
     * @param since when VTEX last said so
     * @param begun when it first did
     */
    record AwaitingSeller(
            Placement placement,
            VtexOrderIds ids,
            boolean approvalAsked,
            Instant since,
            Instant begun)
            implements InVtex {}

    record Approved(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record InHandling(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    /** Invoiced in part or in full: {@link Fulfilment#invoicedInFull()}. */
    record Invoiced(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record Shipped(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record Delivered(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    /**
     * A person has to look; {@code before} is where the order stands meanwhile.
     *
     * @param errors causes as VTEX names them, with the fields at fault
     */
    record Parked(Placed before, String code, String cause, List<Cause> errors) implements Placed {
        public Parked {
            errors = List.copyOf(errors);
        }

        public Parked(Placed before, String code, String cause) {
            this(before, code, cause, List.of());
        }

        @Override
        public Placement placement() {
            return before.placement();
        }
    }

    /** Cancellation was asked for; {@code before} is where the order stands meanwhile. */
    record Cancelling(Placed before, Requester requester, String reason, Instant since)
            implements Placed {
        @Override
        public Placement placement() {
            return before.placement();
        }
    }

    /** Cancelled for good; {@code ids} null when the order never reached VTEX. */
    record Cancelled(Placement placement, @Nullable VtexOrderIds ids) implements Placed {}

    /** Invoiced and taken back: VTEX refunds. {@code returns} are the invoices of the return. */
    record Returned(Placement placement, Fulfilment fulfilment, List<IssuedInvoice> returns)
            implements InFulfilment {
        public Returned {
            returns = List.copyOf(returns);
        }
    }

    /** Never placed in VTEX, for good. */
    record Refused(Placement placement, String code, String cause) implements Placed {}

    /** The ids VTEX gave the order, null while it has none. */
    default @Nullable VtexOrderIds vtexIds() {
        return switch (this) {
            case InVtex inVtex -> inVtex.ids();
            case Parked parked -> parked.before().vtexIds();
            case Cancelling cancelling -> cancelling.before().vtexIds();
            case Cancelled cancelled -> cancelled.ids();
            case NotPlaced _, Received _, Submitted _, Refused _ -> null;
        };
    }
}
