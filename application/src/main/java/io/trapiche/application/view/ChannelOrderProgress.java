package io.trapiche.application.view;

import io.trapiche.application.view.port.OrderView.Progress;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalFailed;
import io.trapiche.domain.channel.ChannelOrderEvent.ApprovalSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationAsked;
import io.trapiche.domain.channel.ChannelOrderEvent.CancellationRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.HandlingStarted;
import io.trapiche.domain.channel.ChannelOrderEvent.InvoiceIssued;
import io.trapiche.domain.channel.ChannelOrderEvent.OfCancellation;
import io.trapiche.domain.channel.ChannelOrderEvent.OfFulfilment;
import io.trapiche.domain.channel.ChannelOrderEvent.OfIntervention;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderApproved;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCancelled;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderCorrected;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderDelivered;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderIntegrated;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderInvoiced;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderParked;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReceived;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderRefused;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReleased;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderReturned;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderShipped;
import io.trapiche.domain.channel.ChannelOrderEvent.OrderSubmitted;
import io.trapiche.domain.channel.ChannelOrderEvent.SellerAuthorizationAwaited;
import io.trapiche.domain.channel.ChannelOrderEvent.SubmissionFailed;
import io.trapiche.domain.channel.StateName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a marketplace's order has come, without the order itself. A test holds it against the
 * domain's own states.
 */
final class ChannelOrderProgress {

    static final String RECEIVED = StateName.RECEIVED.published();
    private static final String SUBMITTED = StateName.SUBMITTED.published();
    private static final String INTEGRATED = StateName.INTEGRATED.published();
    private static final String APPROVAL_PENDING = StateName.APPROVAL_PENDING.published();
    private static final String AWAITING_SELLER = StateName.AWAITING_SELLER.published();
    private static final String APPROVED = StateName.APPROVED.published();
    private static final String IN_HANDLING = StateName.IN_HANDLING.published();
    private static final String INVOICED = StateName.INVOICED.published();
    private static final String SHIPPED = StateName.SHIPPED.published();
    private static final String DELIVERED = StateName.DELIVERED.published();
    private static final String CANCELLED = StateName.CANCELLED.published();
    private static final String RETURNED = StateName.RETURNED.published();
    private static final String REFUSED = StateName.REFUSED.published();

    private static final Set<String> OUTSIDE_VTEX = Set.of(RECEIVED, SUBMITTED);
    private static final Set<String> TO_APPROVE =
            Set.of(INTEGRATED, APPROVAL_PENDING, AWAITING_SELLER);
    private static final Set<String> ON_ITS_WAY = Set.of(SHIPPED, DELIVERED);
    private static final Set<String> ENDED = Set.of(CANCELLED, RETURNED, REFUSED);
    private static final Set<String> IN_FULFILMENT =
            Set.of(APPROVED, IN_HANDLING, INVOICED, SHIPPED, DELIVERED);

    private ChannelOrderProgress() {}

    static Progress evolve(Progress was, ChannelOrderEvent event) {
        if (ENDED.contains(was.phase())) {
            return was;
        }
        return switch (event) {
            case OrderCancelled _ -> ended(was, CANCELLED, null);
            case OrderReturned _ ->
                    IN_FULFILMENT.contains(was.phase()) ? ended(was, RETURNED, null) : was;
            case OrderRefused refused -> ended(was, REFUSED, refused.code());
            case OrderParked parked -> parked(was, parked.code());
            case OrderReleased _, OrderCorrected _ -> was.parked() ? goingOn(was) : was;
            case CancellationAsked _ -> was.cancelling() ? was : standing(was, true);
            case CancellationRefused _ -> cancellationRefused(was);
            case OrderReceived _,
                    OrderSubmitted _,
                    SubmissionFailed _,
                    OrderIntegrated _,
                    ApprovalAsked _,
                    ApprovalSubmitted _,
                    ApprovalFailed _,
                    SellerAuthorizationAwaited _,
                    OrderApproved _,
                    OfFulfilment _ ->
                    further(was, event);
        };
    }

    private static Progress further(Progress was, ChannelOrderEvent event) {
        return switch (event) {
            case OrderSubmitted _ -> from(was, Set.of(RECEIVED), SUBMITTED);
            case SubmissionFailed _ -> from(was, OUTSIDE_VTEX, RECEIVED);
            case OrderIntegrated _ -> from(was, OUTSIDE_VTEX, INTEGRATED);
            case ApprovalSubmitted _ ->
                    from(was, Set.of(INTEGRATED, AWAITING_SELLER), APPROVAL_PENDING);
            case ApprovalFailed _ -> from(was, TO_APPROVE, INTEGRATED);
            case SellerAuthorizationAwaited _ ->
                    from(was, Set.of(INTEGRATED, APPROVAL_PENDING), AWAITING_SELLER);
            case OrderApproved _ -> from(was, TO_APPROVE, APPROVED);
            case HandlingStarted _ -> from(was, Set.of(APPROVED), IN_HANDLING);
            case InvoiceIssued issued -> invoiced(was, 1, issued.invoicedInFull());
            case OrderInvoiced _ -> invoiced(was, 0, true);
            case OrderShipped _ ->
                    was.phase().equals(DELIVERED) ? was : from(was, IN_FULFILMENT, SHIPPED);
            case OrderDelivered _ -> from(was, IN_FULFILMENT, DELIVERED);
            case OrderReceived _, ApprovalAsked _, OfCancellation _, OfIntervention _ -> was;
        };
    }

    private static Progress from(Progress was, Set<String> phases, String next) {
        return phases.contains(was.phase())
                ? new Progress(
                        next,
                        was.cancelling(),
                        was.parked(),
                        was.code(),
                        was.invoices(),
                        was.invoicedInFull())
                : was;
    }

    private static Progress invoiced(Progress was, int more, boolean inFull) {
        if (!IN_FULFILMENT.contains(was.phase())) {
            return was;
        }
        return new Progress(
                ON_ITS_WAY.contains(was.phase()) ? was.phase() : INVOICED,
                was.cancelling(),
                was.parked(),
                was.code(),
                was.invoices() + more,
                was.invoicedInFull() || inFull);
    }

    /** What VTEX did not take is sent again. */
    private static Progress goingOn(Progress was) {
        Progress standing = standing(was, was.cancelling());
        return from(standing, OUTSIDE_VTEX, RECEIVED);
    }

    private static Progress standing(Progress was, boolean cancelling) {
        return new Progress(
                was.phase(), cancelling, false, null, was.invoices(), was.invoicedInFull());
    }

    private static Progress cancellationRefused(Progress was) {
        return new Progress(
                was.phase(), false, was.parked(), was.code(), was.invoices(), was.invoicedInFull());
    }

    private static Progress parked(Progress was, String code) {
        return was.parked()
                ? was
                : new Progress(
                        was.phase(),
                        was.cancelling(),
                        true,
                        code,
                        was.invoices(),
                        was.invoicedInFull());
    }

    private static Progress ended(Progress was, String phase, @Nullable String code) {
        return new Progress(phase, false, false, code, was.invoices(), was.invoicedInFull());
    }
}
