package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingApproval;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Returned;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events that lead from what is known of an order to what VTEX's order management shows; never
 * back.
 */
final class FulfilmentSteps {

    private final List<ChannelOrderEvent> events = new ArrayList<>();
    private final Instant at;
    private Placed state;

    private FulfilmentSteps(Placed state, Instant at) {
        this.state = state;
        this.at = at;
    }

    static List<ChannelOrderEvent> since(Placed state, RecordFulfilment record) {
        FulfilmentSteps steps = new FulfilmentSteps(state, record.at());
        steps.reach(record.progress());
        return steps.events;
    }

    private void reach(FulfilmentProgress progress) {
        if (state.vtexIds() == null || state instanceof Cancelled || state instanceof Returned) {
            return;
        }
        Stage stage = progress.stage();
        boolean endsReturned = stage == Stage.CANCELLED && progress.isReturned();
        if (stage != null && !endsReturned) {
            reach(stage, progress);
        }
        progress.invoices().forEach(this::invoiced);
        invoicedInFull(progress);
        latest(progress.trackings()).forEach(this::tracked);
        returned(progress);
        if (endsReturned && !(state instanceof Returned)) {
            reach(Stage.CANCELLED, progress);
        }
    }

    /** VTEX may show an order as cancelled whose goods were all taken back. */
    private void returned(FulfilmentProgress progress) {
        if (progress.isReturned()
                && state.phase() instanceof InFulfilment order
                && order.fulfilment().invoicedInFull()) {
            append(new OrderReturned(progress.returns(), reason(state), at));
        }
    }

    private static String reason(Placed state) {
        if (state instanceof Parked parked) {
            return reason(parked.before());
        }
        return state instanceof Cancelling cancelling
                ? cancelling.asked().reason()
                : "taken back by the seller";
    }

    private void reach(Stage stage, FulfilmentProgress progress) {
        switch (stage) {
            case WAITING_FOR_SELLER -> awaitSeller();
            case WAITING_FOR_APPROVAL -> {}
            case APPROVED -> approved();
            case HANDLING -> {
                approved();
                if (state.phase() instanceof Approved) {
                    append(new HandlingStarted(at));
                }
            }
            case CANCELLED -> append(new OrderCancelled(progress.cancelReason(), at));
        }
    }

    private void awaitSeller() {
        Placed phase = state.phase();
        if (phase instanceof AwaitingApproval && !(phase instanceof AwaitingSeller)) {
            append(new SellerAuthorizationAwaited(at));
        }
    }

    private void approved() {
        if (state.phase() instanceof AwaitingApproval) {
            append(new OrderApproved(at));
        }
    }

    private void invoiced(IssuedInvoice invoice) {
        if (state.phase() instanceof InFulfilment order && !order.fulfilment().knows(invoice)) {
            append(new InvoiceIssued(invoice, false, at));
        }
    }

    /** An event of its own, whichever reading showed it: whoever waits for it gets it once. */
    private void invoicedInFull(FulfilmentProgress progress) {
        if (progress.invoicedInFull()
                && state.phase() instanceof InFulfilment order
                && !order.fulfilment().invoicedInFull()) {
            append(new OrderInvoiced(at));
        }
    }

    /** One per invoice: were it told of twice, each would replace the other for ever. */
    private static Collection<Tracking> latest(List<Tracking> trackings) {
        Map<InvoiceNumber, Tracking> latest = new LinkedHashMap<>();
        trackings.forEach(tracking -> latest.put(tracking.invoiceNumber(), tracking));
        return latest.values();
    }

    private void tracked(Tracking tracking) {
        if (state.phase() instanceof InFulfilment order && order.fulfilment().isNews(tracking)) {
            append(
                    tracking.isDelivered()
                            ? new OrderDelivered(tracking, at)
                            : new OrderShipped(tracking, at));
        }
    }

    private void append(ChannelOrderEvent event) {
        events.add(event);
        state = ChannelOrderEvolution.evolve(state, event);
    }
}
