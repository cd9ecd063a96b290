package io.trapiche.adapter.console.history;

import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.channel.Placement;
import io.trapiche.domain.channel.ProcessingResult.Cause;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What events of marketplaces' orders tell beside personal data and free text. */
public final class ChannelOrderFacts {

    private ChannelOrderFacts() {}

    public static Facts of(ChannelOrderEvent event) {
        return switch (event) {
            case ChannelOrderEvent.OrderReceived received -> received(received.placement());
            case ChannelOrderEvent.OrderSubmitted _ -> Facts.none();
            case ChannelOrderEvent.SubmissionFailed failed ->
                    Facts.of("code", failed.code()).and("errors", causes(failed.errors()));
            case ChannelOrderEvent.OrderIntegrated integrated ->
                    Facts.of("vtexOrderId", integrated.ids().main())
                            .and("franchiseOrderId", integrated.ids().franchise());
            case ChannelOrderEvent.ApprovalAsked _ -> Facts.none();
            case ChannelOrderEvent.ApprovalSubmitted _ -> Facts.none();
            case ChannelOrderEvent.ApprovalFailed failed ->
                    Facts.of("code", failed.code()).and("errors", causes(failed.errors()));
            case ChannelOrderEvent.SellerAuthorizationAwaited _ -> Facts.none();
            case ChannelOrderEvent.OrderApproved _ -> Facts.none();
            case ChannelOrderEvent.HandlingStarted _ -> Facts.none();
            case ChannelOrderEvent.InvoiceIssued issued -> issued(issued);
            case ChannelOrderEvent.OrderInvoiced _ -> Facts.none();
            case ChannelOrderEvent.OrderShipped shipped -> TrackingFacts.of(shipped.tracking());
            case ChannelOrderEvent.OrderDelivered delivered ->
                    TrackingFacts.of(delivered.tracking());
            case ChannelOrderEvent.CancellationAsked asked ->
                    Facts.of("requester", Requesters.nameOf(asked.requester()));
            case ChannelOrderEvent.CancellationRefused _ -> Facts.none();
            case ChannelOrderEvent.OrderCancelled _ -> Facts.none();
            case ChannelOrderEvent.OrderReturned returned ->
                    Facts.of("returnInvoices", returned.returns().size());
            case ChannelOrderEvent.OrderParked parked ->
                    Facts.of("code", parked.code()).and("errors", causes(parked.errors()));
            case ChannelOrderEvent.OrderReleased released ->
                    Facts.of("by", released.releasedBy()).and("reason", released.reason());
            case ChannelOrderEvent.OrderCorrected corrected ->
                    Facts.of("by", corrected.correctedBy()).and("reason", corrected.reason());
            case ChannelOrderEvent.OrderRefused refused ->
                    Facts.of("code", refused.code())
                            .and("by", refused.refusedBy())
                            .and("reason", refused.cause());
        };
    }

    /** Source, code and VTEX's masked text; null when VTEX gave none. */
    private static @Nullable String causes(List<Cause> errors) {
        return errors.isEmpty()
                ? null
                : errors.stream()
                        .map(
                                cause ->
                                        cause.source()
                                                + " "
                                                + cause.code()
                                                + " "
                                                + cause.description())
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
    }

    private static Facts received(Placement placement) {
        return Facts.of("affiliateId", placement.affiliateId())
                .and("lines", placement.content().lines().size())
                .and("value", placement.content().total());
    }

    private static Facts issued(ChannelOrderEvent.InvoiceIssued issued) {
        return Facts.of("invoiceNumber", issued.invoice().number())
                .and("value", issued.invoice().value())
                .and("invoicedInFull", issued.invoicedInFull());
    }
}
