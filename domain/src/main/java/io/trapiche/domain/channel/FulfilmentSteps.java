package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderState.Approved;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.Decider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that lead from what is known of an order to what VTEX's order management shows; never
 * back.
 */
final class FulfilmentSteps {

    private final Decider<?, ChannelOrderState, ChannelOrderEvent, ?> decider;
    private final List<ChannelOrderEvent> events = new ArrayList<>();
    private final Instant at;
    private ChannelOrderState state;

    private FulfilmentSteps(
            Decider<?, ChannelOrderState, ChannelOrderEvent, ?> decider, Placed state, Instant at) {
        this.decider = decider;
        this.state = state;
        this.at = at;
    }

    static List<ChannelOrderEvent> since(
            Placed state,
            RecordFulfilment record,
            Decider<?, ChannelOrderState, ChannelOrderEvent, ?> decider) {
        FulfilmentSteps steps = new FulfilmentSteps(decider, state, record.at());
        steps.reach(record.progress());
        return steps.events;
    }

    private void reach(FulfilmentProgress progress) {
        if (state.vtexIds() == null || state instanceof Cancelled) {
            return;
        }
        FulfilmentProgress.Stage stage = progress.stage();
        if (stage != null) {
            reach(stage, progress);
        }
        progress.invoices().forEach(invoice -> invoiced(invoice, progress));
        if (progress.invoicedInFull() && fulfilment() instanceof Fulfilment known) {
            if (!known.invoicedInFull()) {
                append(new OrderInvoiced(at));
            }
        }
        progress.trackings().forEach(this::tracked);
    }

    private void reach(FulfilmentProgress.Stage stage, FulfilmentProgress progress) {
        switch (stage) {
            case WAITING_FOR_SELLER -> awaitSeller();
            case WAITING_FOR_APPROVAL -> {}
            case APPROVED -> approved();
            case HANDLING -> {
                approved();
                if (underlying() instanceof Approved) {
                    append(new HandlingStarted(at));
                }
            }
            case CANCELLED -> append(new OrderCancelled(progress.cancelReason(), at));
        }
    }

    private void awaitSeller() {
        if (underlying() instanceof InVtex inVtex
                && !(inVtex instanceof InFulfilment)
                && !(inVtex instanceof AwaitingSeller)) {
            append(new SellerAuthorizationAwaited(at));
        }
    }

    private void approved() {
        if (underlying() instanceof InVtex inVtex && !(inVtex instanceof InFulfilment)) {
            append(new OrderApproved(at));
        }
    }

    private void invoiced(IssuedInvoice invoice, FulfilmentProgress progress) {
        if (fulfilment() instanceof Fulfilment known && !known.knows(invoice)) {
            boolean last = invoice.equals(progress.invoices().getLast());
            append(new InvoiceIssued(invoice, progress.invoicedInFull() && last, at));
        }
    }

    private void tracked(Tracking tracking) {
        if (!(fulfilment() instanceof Fulfilment known) || known.trackings().contains(tracking)) {
            return;
        }
        append(
                tracking.isDelivered()
                        ? new OrderDelivered(tracking, at)
                        : new OrderShipped(tracking, at));
    }

    private Object fulfilment() {
        return underlying() instanceof InFulfilment inFulfilment
                ? inFulfilment.fulfilment()
                : state;
    }

    private ChannelOrderState underlying() {
        ChannelOrderState current = state;
        while (true) {
            switch (current) {
                case Parked parked -> current = parked.before();
                case Cancelling cancelling -> current = cancelling.before();
                default -> {
                    return current;
                }
            }
        }
    }

    private void append(ChannelOrderEvent event) {
        events.add(event);
        state = decider.evolve(state, event);
    }
}
