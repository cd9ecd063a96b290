package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.NOON;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.delivered;
import static io.trapiche.domain.Samples.pack;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;

import io.trapiche.domain.Dice;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordChangeSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordControlSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordPreview;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderCommand.RecordToldStatus;
import io.trapiche.domain.oms.OmsOrderCommand.RetellOrder;
import io.trapiche.domain.oms.OmsOrderEvent.AcknowledgementDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlSent;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeDone;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewed;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeSent;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.NoteAdded;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OmsStatusChanged;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationDone;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalDone;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalSent;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.PersonalData;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.SkuId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Any command and any event of an order of VTEX's order management; time only goes forward. */
final class OmsDice {

    private static final String[] STATUSES = {
        "",
        "order-accepted",
        "waiting-for-manual-authorization",
        "payment-pending",
        "payment-approved",
        "ready-for-handling",
        "ready-for-handling",
        "handling",
        "handling",
        "handling",
        "invoice",
        "invoiced",
        "cancellation-requested",
        "cancellation-request-denied-ffm",
        "cancel",
        "canceled",
        "replaced",
        "brand-new"
    };
    private static final TimelineNote NOTE = new TimelineNote("erp", new PersonalData("Called"));
    private static final PaymentId PAYMENT = new PaymentId("P1");
    private static final List<String> IDS = List.of("c1", "c2", "c3", "c4", "c5", "c6");

    private final Dice dice;
    private int seconds;

    OmsDice(long seed) {
        this.dice = new Dice(seed);
    }

    OmsOrderCommand command() {
        Instant now = now();
        return switch (dice.below(30)) {
            case 0 -> Asks.acknowledge(id(), dice.oneIn(2) ? null : "SO-1", now);
            case 1, 2, 3 -> Asks.invoice(id(), invoice(), now);
            case 4, 5 -> Asks.track(id(), tracking(), now);
            case 6 -> Asks.cancel(id(), dice.oneOf(Requester.values()), "reason", now);
            case 7 -> new RecordHandlingStarted(now);
            case 8, 9 -> new RecordDone(id(), null, now);
            case 10, 11 -> new RecordCancellationSent(id(), now);
            case 12 -> new RecordRefused(id(), "CODE", "cause", now);
            case 17 -> new RetellOrder(NOON, now);
            case 26 ->
                    new RecordToldStatus(
                            new OmsStatus(dice.oneOf(STATUSES)), at(dice.below(seconds + 2)), now);
            case 13 -> Asks.takeBack(id(), invoice(), now);
            case 14, 15 -> Asks.remove(id(), removal(), now);
            case 16 -> new RecordChangeSent(id(), "change-" + dice.below(3), now);
            case 18 -> Asks.change(id(), change(), now);
            case 19 -> new Instruct(id(), Requester.ERP, control(), now);
            case 20 -> new RecordControlSent(id(), now);
            case 21 -> new Instruct(id(), Requester.ERP, new PreviewChange(change()), now);
            case 22 -> new RecordPreview(id(), preview(), now);
            case 23 -> Asks.deny(id(), "reason", now);
            case 24 -> Asks.note(id(), NOTE, now);
            case 25 -> Asks.notifyPayment(id(), PAYMENT, now);
            default -> new RecordReading(REF, KEY, reading(), now);
        };
    }

    OmsOrderEvent event() {
        Instant now = now();
        return switch (dice.below(33)) {
            case 0 -> new OmsOrderRecorded(REF, KEY, reading(), now);
            case 1 -> new OmsStatusChanged(new OmsStatus(dice.oneOf(STATUSES)), null, now);
            case 2 -> new OmsOrderChanged(reading(), now);
            case 3 -> new OrderAcknowledged(id(), null, now);
            case 4 -> new OmsHandlingStarted(dice.oneIn(2) ? null : id(), now);
            case 5 -> new InvoiceRequested(id(), invoice(), now);
            case 6 -> new InvoiceRegistered(id(), number(), null, now);
            case 7 -> new TrackingRequested(id(), tracking(), now);
            case 8 -> new TrackingRegistered(id(), number(), null, now);
            case 9 ->
                    new OmsCancellationRequested(
                            id(), dice.oneOf(Requester.values()), "reason", now);
            case 10 -> new OmsCancellationSent(id(), now);
            case 11 -> new OmsCancellationDone(id(), now);
            case 12 -> new ReturnRequested(id(), invoice(), now);
            case 13 -> new ReturnRegistered(id(), number(), null, now);
            case 14 -> new RemovalRequested(id(), removal(), now);
            case 15 -> new RemovalSent(id(), "change-" + dice.below(3), now);
            case 16 -> new RemovalDone(id(), null, now);
            case 18 -> new ChangeRequested(id(), change(), now);
            case 19 -> new ChangeSent(id(), "change-" + dice.below(3), now);
            case 20 -> new ChangeDone(id(), null, now);
            case 21 -> new ChangeControlRequested(id(), Requester.ERP, null, control(), now);
            case 22 -> new ChangeControlSent(id(), now);
            case 23 -> new ChangeControlDone(id(), now);
            case 24 -> new ChangePreviewRequested(id(), change(), now);
            case 25 -> new ChangePreviewed(id(), preview(), now);
            case 17 -> new AcknowledgementDone(id(), now);
            case 26 -> new CancellationDenialRequested(id(), Requester.ERP, null, "reason", now);
            case 27 -> new CancellationDenialDone(id(), now);
            case 28 -> new NoteRequested(id(), Requester.ERP, null, NOTE, now);
            case 29 -> new NoteAdded(id(), now);
            case 30 -> new PaymentNotificationRequested(id(), Requester.ERP, null, PAYMENT, now);
            case 31 -> new PaymentNotificationDone(id(), now);
            default -> new InstructionRefused(id(), "CODE", "cause", now);
        };
    }

    OmsSnapshot reading() {
        OmsSnapshot read =
                snapshot(
                        dice.oneOf(STATUSES),
                        dice.oneIn(4) ? null : at(dice.below(seconds + 2)),
                        Stream.generate(() -> pack(number().value(), 100))
                                .limit(dice.oneIn(3) ? dice.below(3) : 0)
                                .toList());
        return dice.oneIn(12) ? withValue(read, amount()) : read;
    }

    private static OmsSnapshot withValue(OmsSnapshot read, Money value) {
        return new OmsSnapshot(
                read.status(),
                read.lastChange(),
                read.origin(),
                read.affiliateId(),
                read.marketplaceOrderId(),
                value,
                read.completed(),
                read.workflowInError(),
                read.lines(),
                read.packages(),
                read.cancelReason(),
                read.document(),
                read.fingerprint() + value,
                null,
                List.of(),
                0);
    }

    private Invoice invoice() {
        Money value = amount();
        return new Invoice(
                number(),
                value.minorUnits() > 0 ? value : Money.of(1, "BRL"),
                NOON.atOffset(ZoneOffset.UTC),
                List.of(),
                null,
                null,
                null);
    }

    private ItemRemoval removal() {
        return dice.oneIn(4)
                ? new ItemRemoval("no freight", List.of(), amount())
                : new ItemRemoval(
                        "out of stock",
                        List.of(new ItemRemoval.Item(new SkuId("7"), 1)),
                        dice.oneIn(4) ? amount() : null);
    }

    private OrderChange.Preview preview() {
        return new OrderChange.Preview(amount(), List.of());
    }

    private ControlChange control() {
        return new ControlChange(dice.oneOf(Control.values()), id(), null);
    }

    private OrderChange change() {
        SkuId seven = new SkuId("7");
        return new OrderChange(
                "swapped",
                List.of(new OrderChange.Removed(seven, null, 1)),
                dice.oneIn(2)
                        ? List.of()
                        : List.of(
                                new OrderChange.Added(
                                        new SkuId("8"), 1, dice.oneIn(2) ? amount() : null)),
                dice.oneIn(2)
                        ? List.of()
                        : List.of(new OrderChange.Repriced(seven, null, 1, amount())),
                dice.oneIn(4) ? amount() : null);
    }

    private Money amount() {
        return Money.of(
                dice.oneOf(1L, 2_500L, 5_000L, 10_000L, -5L, Long.MAX_VALUE, Long.MIN_VALUE),
                dice.oneIn(6) ? "USD" : "BRL");
    }

    private Tracking tracking() {
        return dice.oneIn(2)
                ? shipped(number().value(), "T1")
                : delivered(number().value(), "T1", NOON);
    }

    private InvoiceNumber number() {
        return new InvoiceNumber(dice.oneOf("N1", "N2", "N3"));
    }

    private CommandId id() {
        return new CommandId(dice.oneOf(IDS));
    }

    private Instant now() {
        return at(++seconds);
    }
}
