package io.trapiche.domain.channel;

import io.trapiche.domain.order.OrderContent;
import io.trapiche.domain.shared.AffiliateId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a marketplace's order; {@code at} is when it was asked. */
public sealed interface ChannelOrderCommand {

    Instant at();

    /** The marketplace hands the order over. */
    record PlaceOrder(
            ChannelOrderKey key, AffiliateId affiliateId, OrderContent content, Instant at)
            implements ChannelOrderCommand {}

    /** The marketplace says that the customer has paid. */
    record AskApproval(Instant at) implements ChannelOrderCommand {}

    /** Someone wants the order cancelled. */
    record AskCancellation(Requester requester, String reason, Instant at)
            implements ChannelOrderCommand {}

    /**
     * VTEX answered a placement or an approval.
     *
     * @param submission the one it answers; null for an approval
     */
    record RecordProcessingResult(
            ProcessingResult result, @Nullable Submission submission, Instant at)
            implements ChannelOrderCommand {

        public RecordProcessingResult(ProcessingResult result, Instant at) {
            this(result, null, at);
        }
    }

    /** VTEX, when read, showed the order as this marketplace's under this affiliate. */
    record RecordIntegration(VtexOrderIds ids, Instant at) implements ChannelOrderCommand {}

    /**
     * What was submitted was looked for in VTEX and is not there.
     *
     * @param claimed VTEX was said to have it
     */
    record RecordMissing(boolean claimed, Instant at) implements ChannelOrderCommand {

        public RecordMissing(Instant at) {
            this(false, at);
        }
    }

    /** The seller's side has come this far. */
    record RecordFulfilment(FulfilmentProgress progress, Instant at)
            implements ChannelOrderCommand {}

    /** VTEX never had the order, so the cancellation asked for is complete. */
    record ConfirmCancellation(Instant at) implements ChannelOrderCommand {}

    /** VTEX or the seller will not cancel. */
    record RecordCancellationRefusal(String cause, Instant at) implements ChannelOrderCommand {}

    /** The invoices of the goods' return are registered in VTEX. */
    record RecordReturn(List<IssuedInvoice> returns, Instant at) implements ChannelOrderCommand {
        public RecordReturn {
            returns = List.copyOf(returns);
        }
    }

    /** No automatic step is left; a person has to look. */
    record ParkOrder(String code, String cause, Instant at) implements ChannelOrderCommand {}

    /** A person releases a parked order: it goes on from where it stood. */
    record ReleaseOrder(String releasedBy, String reason, Instant at)
            implements ChannelOrderCommand {}

    /** A parked order that VTEX does not have goes on with other content. */
    record CorrectOrder(OrderContent content, String correctedBy, String reason, Instant at)
            implements ChannelOrderCommand {}

    /** A person gives a parked order up. */
    record GiveUpOrder(String givenUpBy, String reason, Instant at)
            implements ChannelOrderCommand {}
}
