package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.LookForRemoval;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SendCancellation;
import io.trapiche.domain.flow.Step.SendRemoval;
import io.trapiche.domain.flow.Step.StartHandling;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The next step in VTEX's order management. */
final class OmsSteps {

    private static final int ASKED_AND_CONFIRMED = 2;

    /** How long nothing may change of an order that VTEX should show as invoiced. */
    private static final Duration LONGEST_UNINVOICED = Duration.ofHours(1);

    /** Trackings wait for invoices; nothing but invoices waits for removals, which take long. */
    private static final Comparator<Instruction<?>> IN_TURN =
            Comparator.comparingInt(
                    asked ->
                            switch (asked.action()) {
                                case RegisterInvoice _ -> 0;
                                case Acknowledge _,
                                        Cancel _,
                                        RegisterReturn _,
                                        RegisterTracking _ ->
                                        1;
                                case RemoveItems _ -> 2;
                            });

    private final FlowTimings timings;
    private final Unshown unshown = new Unshown();
    private final boolean confirmCancellation;

    OmsSteps(FlowSettings settings) {
        this.timings = settings.timings();
        this.confirmCancellation = settings.confirmCancellation();
    }

    Step next(Known order, Instant now) {
        return order.pendingCancellation()
                .map(cancellation -> cancel(order, cancellation, now))
                .orElseGet(() -> serve(order, now));
    }

    private Step serve(Known order, Instant now) {
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
            // Seen to before all others.
            case Acknowledge _, Cancel _ -> new Rest();
            case RegisterInvoice(var invoice) -> invoice(order, asked.commandId(), invoice, now);
            case RegisterReturn(var invoice) -> takeBack(order, asked.commandId(), invoice, now);
            case RemoveItems _ -> remove(order, asked.of(RemoveItems.class), now);
            case RegisterTracking(var tracking) -> track(order, asked.commandId(), tracking);
        };
    }

    private Step cancel(Known order, Instruction<Cancel> cancellation, Instant now) {
        Instant lastSent = cancellation.lastSentAt();
        boolean wantsConfirmation =
                confirmCancellation
                        && order.snapshot().status().equals(OmsStatus.CANCELLATION_REQUESTED)
                        && cancellation.timesSent() < ASKED_AND_CONFIRMED;
        return lastSent == null || wantsConfirmation
                ? new SendCancellation(
                        order.ref(), cancellation.commandId(), cancellation.action().reason())
                : readLater(order, lastSent, now);
    }

    /**
     * An ERP that sends an invoice has the order, whether it said so or not. What VTEX said yes to
     * is not asked again, however late it shows.
     */
    private static boolean isHandlingDue(Known order) {
        boolean erpHasIt =
                isPending(order, Acknowledge.class)
                        || isPending(order, RegisterInvoice.class)
                        || isPending(order, RemoveItems.class);
        return erpHasIt
                && !order.handlingStarted()
                && order.snapshot().completed()
                && order.snapshot().status().equals(OmsStatus.READY_FOR_HANDLING);
    }

    private static boolean isPending(Known order, Class<? extends OmsAction> kind) {
        return order.instructions().pending(kind).findAny().isPresent();
    }

    private Step invoice(Known order, CommandId id, Invoice invoice, Instant now) {
        if (isBehind(order, id, RemoveItems.class) || unshown.isInvoice(order, now)) {
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
        if (isBehind(order, id, RegisterInvoice.class)) {
            return new Rest();
        }
        return now.isBefore(order.touchedAt().plus(LONGEST_UNINVOICED))
                ? readLater(order, order.touchedAt(), now)
                : new Step.RegisterReturn(order.ref(), id, invoice);
    }

    /** VTEX carries out one change at a time, and none of what is being invoiced. */
    private Step remove(Known order, Instruction<RemoveItems> asked, Instant now) {
        CommandId id = asked.commandId();
        String changeId = asked.changeId();
        Instant lastSent = asked.lastSentAt();
        if (changeId != null && lastSent != null) {
            return ChannelSteps.after(
                    lastSent,
                    timings.readAgain(),
                    now,
                    new LookForRemoval(order.ref(), id, changeId));
        }
        if (isBehind(order, id, RemoveItems.class)
                || isBehind(order, id, RegisterInvoice.class)
                || unshown.isInvoice(order, now)) {
            return new Rest();
        }
        if (isRemovable(order)) {
            return new SendRemoval(order.ref(), id, asked.action().removal(), asked.askedAt());
        }
        return order.handlingStarted() ? readLater(order, order.touchedAt(), now) : new Rest();
    }

    /** An order that was invoiced in part goes back to where it can be invoiced, not handled. */
    private static boolean isRemovable(Known order) {
        OmsStatus status = order.snapshot().status();
        return status.isChangeable()
                || status.equals(OmsStatus.INVOICED)
                || (order.handlingStarted() && status.isInvoiceable());
    }

    /** Something of the kind was asked for before and is not settled. */
    private static boolean isBehind(Known order, CommandId id, Class<? extends OmsAction> kind) {
        return order.instructions()
                .pending()
                .takeWhile(asked -> !asked.commandId().equals(id))
                .anyMatch(asked -> kind.isInstance(asked.action()));
    }

    private static Step track(Known order, CommandId id, Tracking tracking) {
        return isInvoiced(order, tracking)
                ? new Step.RegisterTracking(
                        order.ref(),
                        id,
                        withKnownUrl(order, tracking),
                        dispatchedDate(order, tracking))
                : new Rest();
    }

    /** VTEX replaces all that it knows of the way: what is not told again would be gone. */
    private static Tracking withKnownUrl(Known order, Tracking tracking) {
        return tracking.trackingUrl() != null
                ? tracking
                : order.snapshot().packages().stream()
                        .filter(pack -> pack.invoiceNumber().equals(tracking.invoiceNumber()))
                        .filter(pack -> tracking.trackingNumber().equals(pack.trackingNumber()))
                        .map(OmsSnapshot.Package::trackingUrl)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(url -> withUrl(tracking, url))
                        .orElse(tracking);
    }

    private static @Nullable String dispatchedDate(Known order, Tracking tracking) {
        return order.snapshot().packages().stream()
                .filter(pack -> pack.invoiceNumber().equals(tracking.invoiceNumber()))
                .map(OmsSnapshot.Package::dispatchedDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInvoiced(Known order, Tracking tracking) {
        InvoiceNumber number = tracking.invoiceNumber();
        return order.snapshot().packages().stream()
                        .anyMatch(pack -> pack.invoiceNumber().equals(number))
                || order.instructions()
                        .of(RegisterInvoice.class)
                        .filter(invoice -> invoice.outcome() == Outcome.DONE)
                        .anyMatch(invoice -> invoice.action().invoice().number().equals(number));
    }

    private static Tracking withUrl(Tracking tracking, String url) {
        return new Tracking(
                tracking.invoiceNumber(),
                tracking.courier(),
                tracking.trackingNumber(),
                url,
                tracking.deliveredAt());
    }

    private Step readLater(Known order, Instant since, Instant now) {
        return ChannelSteps.after(since, timings.readAgain(), now, new ReadOrder(order.ref()));
    }
}
