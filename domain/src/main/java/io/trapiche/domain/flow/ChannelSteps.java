package io.trapiche.domain.flow;

import io.trapiche.domain.channel.ChannelOrderCommand.ConfirmCancellation;
import io.trapiche.domain.channel.ChannelOrderCommand.ParkOrder;
import io.trapiche.domain.channel.ChannelOrderCommand.RecordCancellationRefusal;
import io.trapiche.domain.channel.ChannelOrderState.ApprovalPending;
import io.trapiche.domain.channel.ChannelOrderState.AwaitingSeller;
import io.trapiche.domain.channel.ChannelOrderState.Cancelled;
import io.trapiche.domain.channel.ChannelOrderState.Cancelling;
import io.trapiche.domain.channel.ChannelOrderState.InFulfilment;
import io.trapiche.domain.channel.ChannelOrderState.InVtex;
import io.trapiche.domain.channel.ChannelOrderState.Integrated;
import io.trapiche.domain.channel.ChannelOrderState.Parked;
import io.trapiche.domain.channel.ChannelOrderState.Placed;
import io.trapiche.domain.channel.ChannelOrderState.Received;
import io.trapiche.domain.channel.ChannelOrderState.Refused;
import io.trapiche.domain.channel.ChannelOrderState.Submitted;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.flow.Step.ApproveOrder;
import io.trapiche.domain.flow.Step.LookForApproval;
import io.trapiche.domain.flow.Step.LookForOrder;
import io.trapiche.domain.flow.Step.PassCancellationOn;
import io.trapiche.domain.flow.Step.ReadOrder;
import io.trapiche.domain.flow.Step.RegisterReturns;
import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.flow.Step.SubmitOrder;
import io.trapiche.domain.flow.Step.WaitUntil;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.integration.Reaction;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.oms.OmsOrderState;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsStatus;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.PaymentStatus;
import io.trapiche.domain.shared.AccountZones;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Requester;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next step in VTEX's order integration. */
final class ChannelSteps {

    /** Failures after which quick repetitions have lost their point. */
    private static final int MANY_FAILURES = 12;

    private final FlowTimings timings;
    private final AccountZones zones;

    ChannelSteps(FlowSettings settings) {
        this.timings = settings.timings();
        this.zones = settings.zones();
    }

    Step next(Placed state, OmsOrderState oms, Instant now) {
        return switch (state) {
            case Received received -> submit(received, now);
            case Submitted submitted ->
                    after(
                            submitted.attempts().since(),
                            timings.callbackDeadline(),
                            now,
                            new LookForOrder(submitted.placement()));
            case Integrated integrated -> approve(integrated, now);
            case ApprovalPending pending ->
                    after(
                            pending.attempts().since(),
                            timings.callbackDeadline(),
                            now,
                            new LookForApproval(ref(pending)));
            case AwaitingSeller waiting -> approveAgain(waiting, oms, now);
            case Cancelling cancelling -> cancel(cancelling, oms, now);
            case Cancelled cancelled ->
                    cancelled.vtexIds() == null
                            ? cancelLatecomer(
                                    cancelled.placement(),
                                    oms,
                                    Requester.MARKETPLACE,
                                    "cancelled before it was integrated")
                            : new Rest();
            case Refused refused ->
                    cancelLatecomer(
                            refused.placement(),
                            oms,
                            Requester.OPERATOR,
                            "given up before it was integrated");
            case InFulfilment _, Parked _ -> new Rest();
        };
    }

    private Step submit(Received received, Instant now) {
        return received.attempts().failures() == 0
                ? new SubmitOrder(received.placement(), false)
                : after(
                        received.attempts().since(),
                        pause(received),
                        now,
                        new SubmitOrder(received.placement(), true));
    }

    private Duration pause(Received received) {
        return isSlow(received)
                ? timings.slowRetry()
                : timings.retryAfter(received.attempts().failures());
    }

    private static boolean isSlow(Received received) {
        String code = received.lastCode();
        return received.attempts().failures() > MANY_FAILURES
                || (code != null
                        && IntegrationCode.of(code).onPlacement() == Reaction.RETRY_SLOWLY);
    }

    private Step approve(Integrated integrated, Instant now) {
        if (!integrated.attempts().approvalAsked() && !isPaid(integrated)) {
            return new Rest();
        }
        if (integrated.attempts().approvalAsked() && integrated.attempts().failures() == 0) {
            return new ApproveOrder(integrated.placement(), ref(integrated), false);
        }
        Duration pause =
                integrated.attempts().failures() == 0
                        ? timings.callbackDeadline()
                        : timings.retryAfter(integrated.attempts().failures());
        Step approval = new ApproveOrder(integrated.placement(), ref(integrated), true);
        return after(integrated.attempts().since(), pause, now, approval);
    }

    private Step approveAgain(AwaitingSeller waiting, OmsOrderState oms, Instant now) {
        if (!waiting.attempts().approvalAsked() && !isPaid(waiting)) {
            return new Rest();
        }
        boolean sellerAgreed =
                oms instanceof Known known
                        && known.touchedAt().isAfter(waiting.attempts().since())
                        && known.snapshot().status().isBeforeApproval()
                        && !known.snapshot()
                                .status()
                                .equals(OmsStatus.WAITING_FOR_MANUAL_AUTHORIZATION);
        Step approval = new ApproveOrder(waiting.placement(), ref(waiting), true);
        if (sellerAgreed) {
            return approval;
        }
        Instant end = waiting.begun().plus(timings.sellerWait());
        if (!now.isBefore(end)) {
            return new Step.Record(
                    new ParkOrder(
                            Diagnosis.SELLER_UNDECIDED, "waited since " + waiting.begun(), now));
        }
        Duration waited = Duration.between(waiting.begun(), waiting.attempts().since());
        Step next =
                after(waiting.attempts().since(), timings.sellerRetryAfter(waited), now, approval);
        return next instanceof WaitUntil(Instant due) && due.isAfter(end)
                ? new WaitUntil(end)
                : next;
    }

    private Step cancel(Cancelling cancelling, OmsOrderState oms, Instant now) {
        return switch (cancelling.before()) {
            case Received received when received.attempts().failures() == 0 ->
                    new Step.Record(new ConfirmCancellation(now));
            case Received received ->
                    after(
                            received.attempts().since(),
                            timings.retryAfter(received.attempts().failures()),
                            now,
                            new LookForOrder(received.placement()));
            case InVtex inVtex -> cancelInVtex(cancelling, inVtex, oms, now);
            case Placed before -> next(before, oms, now);
        };
    }

    private Step cancelInVtex(
            Cancelling cancelling, InVtex inVtex, OmsOrderState oms, Instant now) {
        if (!(oms instanceof Known known)) {
            return new ReadOrder(ref(inVtex));
        }
        if (known.snapshot().status().equals(OmsStatus.INVOICED)) {
            return takeBackGoods(cancelling, known, now);
        }
        if (inVtex instanceof InFulfilment order && order.fulfilment().invoicedInFull()) {
            // VTEX takes returns once it says so itself, which its feed tells.
            return new Rest();
        }
        Optional<Instruction<?>> passedOn =
                known.instructions().find(ChannelCancellations.commandId(cancelling.asked().at()));
        if (passedOn.isPresent()) {
            return passedOn.get().outcome() == Instruction.Outcome.REFUSED
                    ? cancellationRefused("refused in VTEX", now)
                    : new Rest();
        }
        if (known.pendingCancellation().isPresent()) {
            return new Rest();
        }
        return known.hasInvoice()
                ? cancellationRefused("invoiced, or about to be", now)
                : new PassCancellationOn(
                        known.ref(), cancelling.asked().requester(), cancelling.asked().reason());
    }

    /**
     * What the seller takes back meanwhile may be refused: only then it is to be taken back here.
     */
    private Step takeBackGoods(Cancelling cancelling, Known known, Instant now) {
        if (known.instructions().pending(RegisterReturn.class).findAny().isPresent()) {
            return new Rest();
        }
        List<Invoice> returns =
                Returns.of(
                        cancelling.placement(),
                        known,
                        cancelling.asked().at(),
                        zones.of(known.ref().account()));
        return returns.isEmpty()
                ? cancellationRefused("invoiced in VTEX, with nothing to refund", now)
                : new RegisterReturns(known.ref(), Returns.earlier(known, returns), returns);
    }

    private static Step cancellationRefused(String cause, Instant now) {
        return new Step.Record(new RecordCancellationRefusal(cause, now));
    }

    /** The order came about in VTEX after nobody expected it any more. */
    private static Step cancelLatecomer(
            Placement placement, OmsOrderState oms, Requester requester, String reason) {
        return oms instanceof Known known
                        && Bindings.isOf(placement, known.snapshot())
                        && !known.snapshot().status().isTerminal()
                        && known.instructions().last(Cancel.class).isEmpty()
                        && !known.hasInvoice()
                ? new PassCancellationOn(known.ref(), requester, reason)
                : new Rest();
    }

    private static boolean isPaid(Placed state) {
        return state.placement().content().paymentStatus() == PaymentStatus.APPROVED;
    }

    private static OmsOrderRef ref(InVtex state) {
        OrderId main = state.ids().main();
        return new OmsOrderRef(state.placement().key().account(), main);
    }

    static Step after(Instant since, Duration pause, Instant now, Step step) {
        Instant due = since.plus(pause);
        return now.isBefore(due) ? new WaitUntil(due) : step;
    }
}
