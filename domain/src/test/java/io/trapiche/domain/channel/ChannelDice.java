package io.trapiche.domain.channel;

import static io.trapiche.domain.Samples.AFFILIATE;
import static io.trapiche.domain.Samples.IDS;
import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.OTHER_CONTENT;
import static io.trapiche.domain.Samples.PAID;
import static io.trapiche.domain.Samples.PAID_PLACEMENT;
import static io.trapiche.domain.Samples.PLACEMENT;
import static io.trapiche.domain.Samples.UNPAID;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.issued;
import static io.trapiche.domain.Samples.shipped;

import io.trapiche.domain.Dice;
import io.trapiche.domain.channel.ChannelOrderCommand.AskApproval;
import io.trapiche.domain.channel.ChannelOrderCommand.AskCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.GiveUpOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.PlaceOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordFulfilment;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordIntegration;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordMissing;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordProcessingResult;
import io.trapiche.domain.channel.ChannelOrderCommand.ReleaseOrder;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.FulfilmentProgress.Stage;
import io.trapiche.domain.channel.ProcessingResult.Flow;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Any command and any event of a marketplace's order; time only goes forward. */
final class ChannelDice {

    private static final String[] CODES = {
        "SOI001", "SOI001", "SOI002", "SOI003", "SOI003", "EOI000", "EOI005", "EOI006", "EOI007",
        "EOI008", "EOI009", "EOI010", "EOI011", "?"
    };

    private final Dice dice;
    private int seconds;

    ChannelDice(long seed) {
        this.dice = new Dice(seed);
    }

    ChannelOrderCommand command() {
        Instant now = now();
        return switch (dice.below(20)) {
            case 0 ->
                    new PlaceOrder(
                            KEY, AFFILIATE, dice.oneOf(UNPAID, UNPAID, PAID, OTHER_CONTENT), now);
            case 1 -> new AskApproval(now);
            case 2 -> new AskCancellation(dice.oneOf(Requester.values()), "reason", now);
            case 3 -> new RecordIntegration(IDS, now);
            case 4 -> new RecordMissing(now);
            case 5 -> new ConfirmCancellation(now);
            case 6 -> new RecordCancellationRefusal("cause", now);
            case 7 -> new ParkOrder("CODE", "cause", now);
            case 8, 9 -> new ReleaseOrder("maria", "reason", now);
            case 10 ->
                    dice.oneIn(4) ? new GiveUpOrder("maria", "reason", now) : new AskApproval(now);
            case 11, 12, 13, 14 -> new RecordFulfilment(progress(), now);
            default -> new RecordProcessingResult(result(), now);
        };
    }

    ChannelOrderEvent event() {
        Instant now = now();
        return switch (dice.below(20)) {
            case 0 -> new OrderReceived(dice.oneOf(PLACEMENT, PAID_PLACEMENT));
            case 1 -> new OrderSubmitted(now);
            case 2 -> new SubmissionFailed("EOI006", now);
            case 3 -> new OrderIntegrated(IDS, now);
            case 4 -> new ApprovalAsked(now);
            case 5 -> new ApprovalSubmitted(now);
            case 6 -> new ApprovalFailed("EOI006", now);
            case 7 -> new SellerAuthorizationAwaited(now);
            case 8 -> new OrderApproved(now);
            case 9 -> new HandlingStarted(now);
            case 10 -> new InvoiceIssued(issued(dice.oneOf("N1", "N2"), 100), dice.oneIn(2), now);
            case 11 -> new OrderInvoiced(now);
            case 12 -> new OrderShipped(shipped(dice.oneOf("N1", "N2"), "T1"), now);
            case 13 -> new OrderDelivered(delivered(dice.oneOf("N1", "N2"), "T1", now), now);
            case 14 -> new CancellationAsked(dice.oneOf(Requester.values()), "reason", now);
            case 15 -> new CancellationRefused("cause", now);
            case 16 -> new OrderParked("CODE", "cause", now);
            case 17 -> new OrderReleased("maria", "reason", now);
            case 18 -> dice.oneIn(4) ? new OrderCancelled(null, now) : new OrderSubmitted(now);
            default ->
                    dice.oneIn(4)
                            ? new OrderRefused("CODE", "cause", now)
                            : new OrderIntegrated(IDS, now);
        };
    }

    FulfilmentProgress progress() {
        Stage stage = dice.oneIn(5) ? null : dice.oneOf(Stage.values());
        boolean cancelled = stage == Stage.CANCELLED && !dice.oneIn(6);
        return new FulfilmentProgress(
                cancelled ? Stage.HANDLING : stage,
                Stream.generate(() -> issued(dice.oneOf("N1", "N2"), 1 + dice.below(3)))
                        .limit(dice.below(4))
                        .toList(),
                dice.oneIn(3),
                Stream.generate(this::tracking).limit(dice.below(4)).toList(),
                null);
    }

    private Tracking tracking() {
        String invoice = dice.oneOf("N1", "N2");
        String number = dice.oneOf("T1", "T2");
        return dice.oneIn(3) ? delivered(invoice, number, now()) : shipped(invoice, number);
    }

    private ProcessingResult result() {
        return new ProcessingResult(
                dice.oneOf(Flow.values()),
                dice.oneOf(CODES),
                dice.oneIn(2),
                dice.oneIn(2) ? null : "operation",
                dice.oneIn(2) ? null : IDS,
                List.of());
    }

    private Instant now() {
        return at(++seconds);
    }
}
