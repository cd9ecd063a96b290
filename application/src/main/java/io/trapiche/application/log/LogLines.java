package io.trapiche.application.log;

import static io.trapiche.application.log.LogLine.done;
import static io.trapiche.application.log.LogLine.failed;
import static io.trapiche.application.log.port.LogEntry.Direction.FROM_MARKETPLACE;
import static io.trapiche.application.log.port.LogEntry.Direction.FROM_OPERATOR;
import static io.trapiche.application.log.port.LogEntry.Direction.FROM_SELLER;
import static io.trapiche.application.log.port.LogEntry.Direction.FROM_VTEX;
import static io.trapiche.application.log.port.LogEntry.Direction.TO_VTEX;
import static io.trapiche.application.log.port.LogEntry.Operation.APPROVE_ORDER;
import static io.trapiche.application.log.port.LogEntry.Operation.CANCEL_ORDER;
import static io.trapiche.application.log.port.LogEntry.Operation.FULFIL_ORDER;
import static io.trapiche.application.log.port.LogEntry.Operation.INTERVENE;
import static io.trapiche.application.log.port.LogEntry.Operation.PLACE_ORDER;
import static java.util.stream.Collectors.joining;

import io.trapiche.application.log.port.LogEntry.Direction;
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
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.channel.VtexOrderIds;
import io.trapiche.domain.integration.Diagnosis;
import io.trapiche.domain.integration.IntegrationCode;
import io.trapiche.domain.shared.Requester;
import java.util.List;

/** What events say in the log. Texts that people or VTEX wrote stay out; they may be personal. */
final class LogLines {

    private LogLines() {}

    static LogLine of(ChannelOrderEvent event) {
        return switch (event) {
            case OrderReceived received -> received(received.placement());
            case OrderSubmitted _ ->
                    done(PLACE_ORDER, TO_VTEX, "VTEX took the order and owes its result");
            case SubmissionFailed failed ->
                    failed(PLACE_ORDER, FROM_VTEX, "the order is not in VTEX" + why(failed.code()))
                            .with("code", failed.code())
                            .with("causes", codes(failed.errors()));
            case OrderIntegrated integrated -> integrated(integrated.ids());
            case ApprovalAsked _ -> done(APPROVE_ORDER, FROM_MARKETPLACE, "the customer has paid");
            case ApprovalSubmitted _ ->
                    done(APPROVE_ORDER, TO_VTEX, "VTEX took the approval and owes its result");
            case ApprovalFailed failed ->
                    failed(APPROVE_ORDER, FROM_VTEX, "VTEX did not approve" + why(failed.code()))
                            .with("code", failed.code())
                            .with("causes", codes(failed.errors()));
            case SellerAuthorizationAwaited _ ->
                    failed(APPROVE_ORDER, FROM_VTEX, "the seller has to authorize the price");
            case OrderApproved _ -> done(APPROVE_ORDER, FROM_VTEX, "the order is approved");
            case OfCancellation cancellation -> cancellation(cancellation);
            case OfIntervention intervention -> intervention(intervention);
            case OfFulfilment fulfilment -> fulfilment(fulfilment);
        };
    }

    private static LogLine received(Placement placement) {
        return done(PLACE_ORDER, FROM_MARKETPLACE, "the marketplace placed the order")
                .with("lines", placement.content().lines().size())
                .with("total", placement.content().total());
    }

    private static LogLine integrated(VtexOrderIds ids) {
        return done(PLACE_ORDER, FROM_VTEX, "the order is in VTEX")
                .with("vtexOrderId", ids.main())
                .with("franchiseOrderId", ids.franchise());
    }

    private static LogLine fulfilment(OfFulfilment event) {
        return switch (event) {
            case InvoiceIssued issued ->
                    done(FULFIL_ORDER, FROM_VTEX, "the seller issued an invoice")
                            .with("invoiceNumber", issued.invoice().number())
                            .with("value", issued.invoice().value());
            case OrderInvoiced _ -> done(FULFIL_ORDER, FROM_VTEX, "the order is invoiced in full");
            case OrderShipped shipped ->
                    done(FULFIL_ORDER, FROM_VTEX, "the order is on its way")
                            .with("invoiceNumber", shipped.tracking().invoiceNumber());
            case OrderDelivered delivered ->
                    done(FULFIL_ORDER, FROM_VTEX, "the order is delivered")
                            .with("invoiceNumber", delivered.tracking().invoiceNumber());
            case HandlingStarted _ ->
                    done(FULFIL_ORDER, FROM_VTEX, "the seller prepares the order");
        };
    }

    private static LogLine cancellation(OfCancellation event) {
        return switch (event) {
            case CancellationAsked asked ->
                    done(CANCEL_ORDER, from(asked.requester()), "the order is to be cancelled");
            case CancellationRefused _ ->
                    failed(CANCEL_ORDER, FROM_VTEX, "the order is not cancelled");
            case OrderReturned returned ->
                    done(CANCEL_ORDER, FROM_VTEX, "the goods go back; VTEX refunds")
                            .with("invoices", returned.returns().size());
            case OrderCancelled _ -> done(CANCEL_ORDER, FROM_VTEX, "the order is cancelled");
        };
    }

    private static LogLine intervention(OfIntervention event) {
        return switch (event) {
            case OrderParked parked -> parked(parked);
            case OrderCorrected corrected ->
                    done(INTERVENE, FROM_OPERATOR, "the order was corrected and is sent again")
                            .with("total", corrected.content().total());
            case OrderRefused refused ->
                    failed(INTERVENE, FROM_OPERATOR, "the order will never be placed in VTEX")
                            .with("code", refused.code());
            case OrderReleased _ -> done(INTERVENE, FROM_OPERATOR, "the order was released");
        };
    }

    private static LogLine parked(OrderParked parked) {
        Diagnosis diagnosis = Diagnosis.of(parked.code());
        return failed(
                        INTERVENE,
                        FROM_VTEX,
                        "the order stands still: %s; what to do: %s"
                                .formatted(diagnosis.cause(), diagnosis.advice()))
                .with("code", parked.code())
                .with("causes", codes(parked.errors()));
    }

    private static String why(String code) {
        IntegrationCode known = IntegrationCode.of(code);
        return known == IntegrationCode.OTHER ? "" : ": " + known.meaning();
    }

    private static String codes(List<Cause> causes) {
        return causes.stream().map(Cause::code).distinct().collect(joining(" "));
    }

    private static Direction from(Requester requester) {
        return switch (requester) {
            case MARKETPLACE -> FROM_MARKETPLACE;
            case ERP -> FROM_SELLER;
            case OPERATOR -> FROM_OPERATOR;
            case VTEX -> FROM_VTEX;
        };
    }
}
