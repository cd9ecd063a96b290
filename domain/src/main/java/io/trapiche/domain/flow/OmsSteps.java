package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.StartHandling;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.Change;
import io.trapiche.domain.oms.OmsAction.ControlChange;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.PreviewChange;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The next step in VTEX's order management. */
final class OmsSteps {

    private static final int ASKED_AND_CONFIRMED = 2;

    /** How long nothing may change of an order that VTEX should show as invoiced. */
    private static final Duration LONGEST_UNINVOICED = Duration.ofHours(1);

    /**
     * An invoice would deny a cancellation without the reason; trackings wait for invoices; nothing
     * but invoices waits for changes, which take long, and nothing for a mere question.
     */
    private static final Comparator<Instruction<?>> IN_TURN =
            Comparator.comparingInt(
                    asked ->
                            switch (asked.action()) {
                                case DenyCancellation _ -> -1;
                                case RegisterInvoice _ -> 0;
                                case Acknowledge _,
                                        AddNote _,
                                        NotifyPayment _,
                                        Cancel _,
                                        ControlChange _,
                                        RegisterReturn _,
                                        RegisterTracking _ ->
                                        1;
                                case Change _ -> 2;
                                case PreviewChange _ -> 3;
                            });

    private final FlowTimings timings;
    private final Unshown unshown = new Unshown();
    private final ChangeSteps changes;
    private final boolean confirmCancellation;

    OmsSteps(FlowSettings settings) {
        this.timings = settings.timings();
        this.changes = new ChangeSteps(timings.readAgain(), unshown);
        this.confirmCancellation = settings.confirmCancellation();
    }

    /**
     * The next step but for notes.
     *
     * @param heldBack what may not be done now; what else is asked for goes on
     */
    Step next(Known order, Instant now, Predicate<Step> heldBack) {
        return order.pendingCancellation()
                .map(cancellation -> cancel(order, cancellation, now))
                .orElseGet(() -> serve(order, now, heldBack));
    }

    /** A note that is to be put on the order's timeline. */
    static Optional<Step.AddNote> note(Known order) {
        return order.instructions()
                .pending(AddNote.class)
                .findFirst()
                .map(
                        asked ->
                                new Step.AddNote(
                                        order.ref(), asked.commandId(), asked.action().note()));
    }

    private Step serve(Known order, Instant now, Predicate<Step> heldBack) {
        if (isHandlingDue(order)) {
            return new StartHandling(order.ref());
        }
        List<Step> steps =
                Stream.concat(
                                Stream.of(unshown.next(order, now)),
                                order.instructions()
                                        .pending()
                                        .sorted(IN_TURN)
                                        .map(asked -> step(order, asked, now)))
                        .filter(step -> !heldBack.test(step))
                        .toList();
        return steps.stream()
                .filter(step -> !isPause(step))
                .findFirst()
                .or(() -> steps.stream().filter(step -> !(step instanceof Rest)).findFirst())
                .orElseGet(Rest::new);
    }

    /** Reading again is waiting too. */
    private static boolean isPause(Step step) {
        return step instanceof Rest || step instanceof WaitUntil || step instanceof ReadOrder;
    }

    private Step step(Known order, Instruction<?> asked, Instant now) {
        return switch (asked.action()) {
            // Seen to before all others, and beside them.
            case Acknowledge _, Cancel _, AddNote _ -> new Rest();
            case NotifyPayment(var payment) ->
                    order.snapshot().status().awaitsPayment()
                            ? new Step.NotifyPayment(order.ref(), asked.commandId(), payment, false)
                            : new Rest();
            case DenyCancellation(var reason) -> deny(order, asked.commandId(), reason);
            case RegisterInvoice(var invoice) -> invoice(order, asked.commandId(), invoice, now);
            case RegisterReturn(var invoice) -> takeBack(order, asked.commandId(), invoice, now);
            case Change _ -> changes.change(order, asked.of(Change.class), now);
            case ControlChange control -> ChangeSteps.control(order, asked, control, now);
            case PreviewChange(var change) ->
                    new Step.PreviewChange(order.ref(), asked.commandId(), change);
            case RegisterTracking tracking -> PackageWay.step(order, asked.commandId(), tracking);
        };
    }

    private Step cancel(Known order, Instruction<Cancel> cancellation, Instant now) {
        Instant lastSent = cancellation.lastSentAt();
        if (order.snapshot().status().equals(OmsStatus.CANCEL)) {
            return readLater(order, order.touchedAt(), now);
        }
        boolean wantsConfirmation =
                confirmCancellation
                        && order.snapshot().status().equals(OmsStatus.CANCELLATION_REQUESTED)
                        && cancellation.timesSent() < ASKED_AND_CONFIRMED;
        return lastSent == null || wantsConfirmation
                ? new SendCancellation(
                        order.ref(), cancellation.commandId(), cancellation.action().reason())
                : readLater(order, lastSent, now);
    }

    private static Step deny(Known order, CommandId id, String reason) {
        return order.snapshot().status().awaitsSellersDecision()
                ? new Step.DenyCancellation(
                        order.ref(), id, order.snapshot().cancellationRequestId(), reason, false)
                : new Rest();
    }

    /**
     * An ERP that sends an invoice has the order, whether it said so or not. What VTEX said yes to
     * is not asked again, however late it shows.
     */
    private static boolean isHandlingDue(Known order) {
        boolean erpHasIt =
                isPending(order, Acknowledge.class)
                        || isPending(order, RegisterInvoice.class)
                        || isPending(order, Change.class);
        return erpHasIt
                && !order.handlingStarted()
                && order.snapshot().completed()
                && order.snapshot().status().equals(OmsStatus.READY_FOR_HANDLING);
    }

    private static boolean isPending(Known order, Class<? extends OmsAction> kind) {
        return order.instructions().pending(kind).findAny().isPresent();
    }

    private Step invoice(Known order, CommandId id, Invoice invoice, Instant now) {
        if (order.instructions().hasPendingBefore(id, Change.class)
                || unshown.isInvoice(order, now)) {
            return new Rest();
        }
        if (order.snapshot().status().isInvoiceable()) {
            return new Step.RegisterInvoice(order.ref(), id, invoice);
        }
        return order.handlingStarted() ? readLater(order, order.touchedAt(), now) : new Rest();
    }

    /**
     * VTEX refunds what comes back of an order that it shows as invoiced. Where it does not get
     * there, though all invoices are told, it is asked in the end: whoever waits has its answer.
     */
    private Step takeBack(Known order, CommandId id, Invoice invoice, Instant now) {
        if (order.snapshot().status().equals(OmsStatus.INVOICED)) {
            return new Step.RegisterReturn(order.ref(), id, invoice);
        }
        if (order.instructions().hasPendingBefore(id, RegisterInvoice.class)) {
            return new Rest();
        }
        return now.isBefore(order.touchedAt().plus(LONGEST_UNINVOICED))
                ? readLater(order, order.touchedAt(), now)
                : new Step.RegisterReturn(order.ref(), id, invoice);
    }

    private Step readLater(Known order, Instant since, Instant now) {
        return ChannelSteps.after(since, timings.readAgain(), now, new ReadOrder(order.ref()));
    }
}
