package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.PAID_PLACEMENT;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.issued;
import static io.trapiche.domain.Samples.shipped;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.shared.Requester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A marketplace's order in every phase of its life. */
public final class ChannelOrders {

    private ChannelOrders() {}

    public static DeciderSpec<
                    ChannelOrderCommand, ChannelOrderState, ChannelOrderEvent, ChannelOrderRefusal>
            given(List<ChannelOrderEvent> history, ChannelOrderEvent... more) {
        return DeciderSpec.of(new ChannelOrderDecider()).given(history).given(List.of(more));
    }

    public static List<ChannelOrderEvent> notPlaced() {
        return List.of();
    }

    public static List<ChannelOrderEvent> received() {
        return after(notPlaced(), new OrderReceived(PLACEMENT));
    }

    public static List<ChannelOrderEvent> receivedPaid() {
        return after(notPlaced(), new OrderReceived(PAID_PLACEMENT));
    }

    public static List<ChannelOrderEvent> failed() {
        return after(received(), new SubmissionFailed("EOI006", at(1)));
    }

    public static List<ChannelOrderEvent> submitted() {
        return after(received(), new OrderSubmitted(at(1)));
    }

    public static List<ChannelOrderEvent> integrated() {
        return after(submitted(), new OrderIntegrated(IDS, at(2)));
    }

    public static List<ChannelOrderEvent> integratedPaid() {
        return after(receivedPaid(), new OrderSubmitted(at(1)), new OrderIntegrated(IDS, at(2)));
    }

    public static List<ChannelOrderEvent> approvalAsked() {
        return after(integrated(), new ApprovalAsked(at(3)));
    }

    public static List<ChannelOrderEvent> approvalPending() {
        return after(approvalAsked(), new ApprovalSubmitted(at(4)));
    }

    public static List<ChannelOrderEvent> awaitingSeller() {
        return after(approvalPending(), new SellerAuthorizationAwaited(at(5)));
    }

    public static List<ChannelOrderEvent> approved() {
        return after(approvalPending(), new OrderApproved(at(6)));
    }

    public static List<ChannelOrderEvent> inHandling() {
        return after(approved(), new HandlingStarted(at(7)));
    }

    public static List<ChannelOrderEvent> invoicedInPart() {
        return after(inHandling(), new InvoiceIssued(issued("N1", 4_000), false, at(8)));
    }

    public static List<ChannelOrderEvent> invoiced() {
        return after(invoicedInPart(), new InvoiceIssued(issued("N2", 6_000), true, at(9)));
    }

    /** The first of two packages is on its way. */
    public static List<ChannelOrderEvent> inTransit() {
        return after(invoiced(), new OrderShipped(shipped("N1", "T1"), at(10)));
    }

    /** The first of two packages arrived. */
    public static List<ChannelOrderEvent> arrived() {
        return after(inTransit(), new OrderDelivered(delivered("N1", "T1", at(11)), at(12)));
    }

    public static List<ChannelOrderEvent> cancelled() {
        return after(integrated(), new OrderCancelled("no stock", at(20)));
    }

    public static List<ChannelOrderEvent> cancelledBeforeVtex() {
        return after(received(), cancellationAsked(), new OrderCancelled("changed mind", at(20)));
    }

    public static List<ChannelOrderEvent> refused() {
        return after(received(), parking(), new OrderRefused("EOI005", "hopeless", at(20)));
    }

    private static List<ChannelOrderEvent> after(
            List<ChannelOrderEvent> history, ChannelOrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }

    public static CancellationAsked cancellationAsked() {
        return new CancellationAsked(Requester.MARKETPLACE, "changed mind", at(15));
    }

    public static OrderParked parking() {
        return new OrderParked("EOI005", "Checkout CHK003", at(14));
    }

    /** Every phase before an end, by name. */
    public static Map<String, List<ChannelOrderEvent>> alive() {
        Map<String, List<ChannelOrderEvent>> all = new LinkedHashMap<>();
        all.put("received", received());
        all.put("received, paid", receivedPaid());
        all.put("failed", failed());
        all.put("submitted", submitted());
        all.put("integrated", integrated());
        all.put("integrated, paid", integratedPaid());
        all.put("approval asked", approvalAsked());
        all.put("approval pending", approvalPending());
        all.put("awaiting seller", awaitingSeller());
        all.put("approved", approved());
        all.put("in handling", inHandling());
        all.put("invoiced in part", invoicedInPart());
        all.put("invoiced", invoiced());
        all.put("shipped", inTransit());
        all.put("delivered", arrived());
        return all;
    }
}
