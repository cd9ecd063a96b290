package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ProcessingResult.Cause;
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
                case BeforeIntegration _, InVtex _, Cancelled _, Refused _ -> this;
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

    /** The seller may not work on the order yet. */
    sealed interface BeforeApproval extends Placed {
        Attempts attempts();
    }

    /** VTEX has no order, as far as is known. */
    sealed interface BeforeIntegration extends BeforeApproval {}

    /** VTEX has the order, and did not approve it yet. */
    sealed interface AwaitingApproval extends BeforeApproval, InVtex {}

    /**
     * Not in VTEX, as far as is known.
     *
     * @param lastCode of the last failure; null before the first
     * @param lastErrors its causes as VTEX names them
     */
    record Received(
            Placement placement,
            Attempts attempts,
            @Nullable String lastCode,
            List<Cause> lastErrors)
            implements BeforeIntegration {

        public Received {
            lastErrors = List.copyOf(lastErrors);
        }

        public Received(Placement placement, Attempts attempts, @Nullable String lastCode) {
            this(placement, attempts, lastCode, List.of());
        }

        Received with(Attempts other) {
            return new Received(placement, other, lastCode, lastErrors);
        }
    }

    /** VTEX enqueued the order and owes its result. */
    record Submitted(Placement placement, Attempts attempts) implements BeforeIntegration {}

    /** VTEX has the order; it waits for the customer's payment. */
    record Integrated(Placement placement, VtexOrderIds ids, Attempts attempts)
            implements AwaitingApproval {}

    /**
     * VTEX enqueued the approval and owes its result.
     *
     * @param sellerAwaited since when the seller had to authorize the price; null when it had not
     */
    record ApprovalPending(
            Placement placement,
            VtexOrderIds ids,
            Attempts attempts,
            @Nullable Instant sellerAwaited)
            implements AwaitingApproval {}

    /**
     * The seller has to authorize the order's price, as VTEX last said when the attempts began.
     *
     * @param begun when VTEX first said so
     */
    record AwaitingSeller(Placement placement, VtexOrderIds ids, Attempts attempts, Instant begun)
            implements AwaitingApproval {}

    record Approved(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record InHandling(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    /** Invoiced in part or in full: {@link Fulfilment#invoicedInFull()}. */
    record Invoiced(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record Shipped(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    record Delivered(Placement placement, Fulfilment fulfilment) implements InFulfilment {}

    /** A person has to look; {@code before} is where the order stands meanwhile. */
    record Parked(Placed before, OrderParked why) implements Placed {
        @Override
        public Placement placement() {
            return before.placement();
        }
    }

    /** Cancellation was asked for; {@code before} is where the order stands meanwhile. */
    record Cancelling(Placed before, CancellationAsked asked) implements Placed {
        @Override
        public Placement placement() {
            return before.placement();
        }
    }

    /** Cancelled for good; {@code before} is where the order stood. */
    record Cancelled(Placed before) implements Placed {
        @Override
        public Placement placement() {
            return before.placement();
        }
    }

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
            case Cancelled cancelled -> cancelled.before().vtexIds();
            case NotPlaced _, BeforeIntegration _, Refused _ -> null;
        };
    }
}
