package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.reject;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ChangeOrder;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.ControlChange.Control;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderEvent.AcknowledgementDone;
import io.trapiche.domain.oms.OmsOrderEvent.CancellationDenialRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeControlRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangePreviewRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ChangeRequested;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.NoteRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.PaymentNotificationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.RemovalRequested;
import io.trapiche.domain.oms.OmsOrderEvent.ReturnRequested;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.AcknowledgedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.ChangeNotOpen;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.DenialUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.NoCancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.NoPaymentPending;
import io.trapiche.domain.oms.OmsOrderRefusal.NothingToInvoice;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderPartlyInvoiced;
import io.trapiche.domain.oms.OmsOrderRefusal.PaymentElsewhere;
import io.trapiche.domain.oms.OmsOrderRefusal.PaymentNotificationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownChange;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownInvoice;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.Requester;
import io.trapiche.domain.shared.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be asked of an order as it stands. */
final class Asking {

    private static final String CHANGE = "changeCommandId";

    private final Known order;
    private final Instruct asked;

    private Asking(Known order, Instruct asked) {
        this.order = order;
        this.asked = asked;
    }

    static Decision<OmsOrderEvent, OmsOrderRefusal> decide(Known order, Instruct asked) {
        return order.instructions()
                .find(asked.commandId())
                .map(same -> repeated(same, asked))
                .orElseGet(() -> new Asking(order, asked).decide());
    }

    private static Decision<OmsOrderEvent, OmsOrderRefusal> repeated(
            Instruction<?> same, Instruct asked) {
        return same.action().equals(asked.action())
                ? unchanged()
                : reject(new CommandIdReused(asked.commandId()));
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> decide() {
        return refusal()
                .<Decision<OmsOrderEvent, OmsOrderRefusal>>map(Decision::reject)
                .orElseGet(this::accepted);
    }

    private Optional<OmsOrderRefusal> refusal() {
        return switch (asked.action()) {
            case Acknowledge _ -> acknowledgementRefusal();
            case RegisterInvoice(var invoice) -> invoiceRefusal(invoice);
            case RegisterTracking(var tracking, var events) -> trackingRefusal(tracking, events);
            case RegisterReturn(var invoice) -> ReturnRules.refusal(order, invoice, asked.at());
            case RemoveItems(var removal) -> ChangeRules.refusal(order, removal);
            case ChangeOrder(var change) -> ChangeRules.refusal(order, change);
            case PreviewChange(var change) -> ChangeRules.refusal(order, change);
            case ControlChange(var control, var change, _) -> controlRefusal(control, change);
            case Cancel _ -> cancellationRefusal();
            case DenyCancellation _ -> denialRefusal();
            case NotifyPayment _ -> paymentRefusal();
            case AddNote _ -> Optional.empty();
        };
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> accepted() {
        CommandId id = asked.commandId();
        Requester requester = asked.requester();
        String by = asked.by();
        Instant at = asked.at();
        return switch (asked.action()) {
            case Acknowledge(var reference) -> acknowledged(reference);
            case RegisterInvoice(var invoice) -> accept(new InvoiceRequested(id, by, invoice, at));
            case RegisterTracking(var tracking, var events) ->
                    accept(new TrackingRequested(id, by, tracking, events, at));
            case RegisterReturn(var invoice) -> accept(new ReturnRequested(id, by, invoice, at));
            case RemoveItems(var removal) -> accept(new RemovalRequested(id, by, removal, at));
            case ChangeOrder(var change) -> accept(new ChangeRequested(id, by, change, at));
            case PreviewChange(var change) ->
                    accept(new ChangePreviewRequested(id, by, change, at));
            case ControlChange control ->
                    accept(new ChangeControlRequested(id, requester, by, control, at));
            case Cancel(var reason) ->
                    accept(new OmsCancellationRequested(id, requester, by, reason, at));
            case DenyCancellation(var reason) ->
                    accept(new CancellationDenialRequested(id, requester, by, reason, at));
            case NotifyPayment(var payment) ->
                    accept(new PaymentNotificationRequested(id, requester, by, payment, at));
            case AddNote(var note) -> accept(new NoteRequested(id, requester, by, note, at));
        };
    }

    private Optional<OmsOrderRefusal> acknowledgementRefusal() {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (order.acknowledgement().filter(Instruction::stands).isPresent()) {
            return Optional.of(new AcknowledgedAlready());
        }
        return order.snapshot().status().awaitsSellersDecision()
                ? Optional.of(new CancellationRequested())
                : Optional.empty();
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> acknowledged(@Nullable String reference) {
        OrderAcknowledged acknowledged =
                new OrderAcknowledged(asked.commandId(), asked.by(), reference, asked.at());
        return switch (order.handling()) {
            case AWAITED -> accept(acknowledged);
            case SHOWN ->
                    accept(acknowledged, new OmsHandlingStarted(asked.commandId(), asked.at()));
            case STARTED ->
                    accept(acknowledged, new AcknowledgementDone(asked.commandId(), asked.at()));
        };
    }

    private Optional<OmsOrderRefusal> invoiceRefusal(Invoice invoice) {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        return order.snapshot().value().minorUnits() == 0
                ? Optional.of(new NothingToInvoice())
                : InvoiceFit.refusal(order, invoice, asked.at());
    }

    private Optional<OmsOrderRefusal> trackingRefusal(
            Tracking tracking, List<TrackingEvent> events) {
        Faults faults = new Faults(order);
        if (!order.knows(tracking.invoiceNumber())) {
            faults.add(
                    UnknownInvoice::new,
                    "tracking.invoiceNumber",
                    "is of no invoice of the order (expected: one that VTEX has or is asked for)");
        }
        OrderDates dates = new OrderDates(order, asked.at());
        if (tracking.deliveredAt() != null) {
            dates.checkDelivered(faults.unnamed(), "tracking.deliveredAt", tracking.deliveredAt());
        }
        for (int i = 0; i < events.size(); i++) {
            dates.checkDelivered(
                    faults.unnamed(),
                    Violations.element("tracking.events", i) + ".at",
                    events.get(i).at());
        }
        return faults.refusal();
    }

    private Optional<OmsOrderRefusal> controlRefusal(Control control, CommandId change) {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        Faults faults = new Faults(order);
        Instruction<?> of = order.instructions().find(change).orElse(null);
        if (of == null || !(of.action() instanceof Change)) {
            faults.add(
                    UnknownChange::new,
                    CHANGE,
                    "is of no change of the order (expected: that of a change or a removal)");
        } else if (!of.isPending()) {
            faults.add(
                    ChangeNotOpen::new,
                    CHANGE,
                    "is of a change that has its result (expected: one under way)");
        } else if (control == Control.RETRY && of.changeId() == null) {
            faults.add(
                    ChangeNotOpen::new,
                    CHANGE,
                    "is of a change that VTEX has not taken yet (expected: one that it has)");
        }
        if (order.instructions()
                .pending(ControlChange.class)
                .anyMatch(earlier -> earlier.action().change().equals(change))) {
            faults.add(
                    ChangeNotOpen::new,
                    CHANGE,
                    "is of a change that is being retried or cancelled (expected: that result first)");
        }
        return faults.refusal();
    }

    private Optional<OmsOrderRefusal> cancellationRefusal() {
        if (order.isCancelled()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (order.pendingCancellation().isPresent()) {
            return Optional.of(new CancellationUnderWay());
        }
        return order.hasInvoice() ? Optional.of(invoiced()) : Optional.empty();
    }

    /** Whoever denies what its own side asked for leaves the order stuck (VTEX known issue). */
    private Optional<OmsOrderRefusal> denialRefusal() {
        if (order.isCancelled()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (order.pendingCancellation().isPresent()) {
            return Optional.of(new CancellationUnderWay());
        }
        if (!order.snapshot().status().awaitsSellersDecision()) {
            return Optional.of(new NoCancellationRequested());
        }
        return order.instructions().pending(DenyCancellation.class).findAny().isPresent()
                ? Optional.of(new DenialUnderWay())
                : Optional.empty();
    }

    private Optional<OmsOrderRefusal> paymentRefusal() {
        if (order.isEnding()) {
            return Optional.of(new OrderCancelledAlready());
        }
        if (!order.isOwnSale()) {
            return Optional.of(new PaymentElsewhere());
        }
        if (!order.snapshot().status().awaitsPayment()) {
            return Optional.of(new NoPaymentPending());
        }
        return order.instructions().pending(NotifyPayment.class).findAny().isPresent()
                ? Optional.of(new PaymentNotificationUnderWay())
                : Optional.empty();
    }

    private OmsOrderRefusal invoiced() {
        boolean inFull =
                order.snapshot().status().equals(OmsStatus.INVOICED)
                        || InvoiceTotals.sales(order)
                                        .compareTo(InvoiceTotals.exact(order.snapshot().value()))
                                >= 0;
        return inFull ? new OrderInvoicedAlready() : new OrderPartlyInvoiced();
    }
}
