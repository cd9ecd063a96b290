package io.trapiche.adapter.console.history;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.domain.oms.OmsOrderEvent.SellersRequest;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.change.ChangeEffect;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.order.change.OrderChange.Added;
import io.trapiche.domain.order.change.OrderChange.Removed;
import io.trapiche.domain.order.change.OrderChange.Repriced;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Requester;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What events of VTEX's order management tell beside personal data and free text. */
public final class OmsOrderFacts {

    private OmsOrderFacts() {}

    public static Facts of(OmsOrderEvent event) {
        return switch (event) {
            case OmsOrderEvent.OmsOrderRecorded recorded ->
                    from(recorded.channelOrder(), snapshot(recorded.snapshot()));
            case OmsOrderEvent.OmsStatusChanged changed ->
                    Facts.of("status", changed.status()).and("lastChange", changed.lastChange());
            case OmsOrderEvent.OmsOrderChanged changed -> snapshot(changed.snapshot());
            case OmsOrderEvent.OrderAcknowledged requested -> asked(requested);
            case OmsOrderEvent.OmsHandlingStarted started -> by(started.commandId());
            case OmsOrderEvent.AcknowledgementDone done -> by(done.commandId());
            case OmsOrderEvent.InvoiceRequested requested ->
                    invoice(asked(requested), requested.invoice());
            case OmsOrderEvent.InvoiceRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.TrackingRequested requested ->
                    TrackingFacts.add(asked(requested), requested.tracking());
            case OmsOrderEvent.TrackingRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.ReturnRequested requested ->
                    invoice(asked(requested), requested.invoice());
            case OmsOrderEvent.ReturnRegistered done ->
                    by(done.commandId()).and("invoiceNumber", done.number());
            case OmsOrderEvent.RemovalRequested requested ->
                    removal(asked(requested), requested.removal())
                            .and(
                                    "reason",
                                    ofOperator(requested.by(), requested.removal().reason()));
            case OmsOrderEvent.RemovalSent sent -> by(sent.commandId());
            case OmsOrderEvent.RemovalDone done -> effect(by(done.commandId()), done.effect());
            case OmsOrderEvent.ChangeRequested requested ->
                    change(asked(requested), requested.change())
                            .and("reason", ofOperator(requested.by(), requested.change().reason()));
            case OmsOrderEvent.ChangeSent sent -> by(sent.commandId());
            case OmsOrderEvent.ChangeDone done -> effect(by(done.commandId()), done.effect());
            case OmsOrderEvent.ChangePreviewRequested requested ->
                    change(asked(requested), requested.change())
                            .and("reason", ofOperator(requested.by(), requested.change().reason()));
            case OmsOrderEvent.ChangePreviewed told ->
                    by(told.commandId()).and("difference", told.preview().difference());
            case OmsOrderEvent.ChangeControlRequested requested ->
                    asked(requested.commandId(), requested.requester(), requested.by())
                            .and(
                                    "control",
                                    requested.control().control().name().toLowerCase(Locale.ROOT))
                            .and("changeCommandId", requested.control().change())
                            .and(
                                    "reason",
                                    ofOperator(requested.by(), requested.control().reason()));
            case OmsOrderEvent.ChangeControlSent sent -> by(sent.commandId());
            case OmsOrderEvent.ChangeControlDone done -> by(done.commandId());
            case OmsOrderEvent.OmsCancellationRequested requested ->
                    asked(requested.commandId(), requested.requester(), requested.by())
                            .and("reason", ofOperator(requested.by(), requested.reason()));
            case OmsOrderEvent.OmsCancellationSent sent -> by(sent.commandId());
            case OmsOrderEvent.OmsCancellationDone done -> by(done.commandId());
            case OmsOrderEvent.CancellationDenialRequested denial -> denial(denial);
            case OmsOrderEvent.CancellationDenialDone done -> by(done.commandId());
            case OmsOrderEvent.NoteRequested note ->
                    asked(note.commandId(), note.requester(), note.by());
            case OmsOrderEvent.PaymentNotificationRequested payment ->
                    asked(payment.commandId(), payment.requester(), payment.by())
                            .and("paymentId", payment.paymentId());
            case OmsOrderEvent.PaymentNotificationDone done -> by(done.commandId());
            case OmsOrderEvent.NoteAdded done -> by(done.commandId());
            case OmsOrderEvent.InstructionRefused refused ->
                    by(refused.commandId()).and("code", refused.code());
        };
    }

    private static Facts denial(OmsOrderEvent.CancellationDenialRequested denial) {
        return asked(denial.commandId(), denial.requester(), denial.by())
                .and("reason", ofOperator(denial.by(), denial.reason()));
    }

    private static Facts asked(SellersRequest request) {
        return asked(request.commandId(), request.requester(), request.by());
    }

    private static Facts asked(CommandId command, Requester requester, @Nullable String by) {
        return by(command).and("requester", Requesters.nameOf(requester)).and("by", by);
    }

    private static Facts by(@Nullable CommandId command) {
        return Facts.of("commandId", command);
    }

    private static Facts snapshot(OmsSnapshot snapshot) {
        return Facts.of("status", snapshot.status())
                .and("lastChange", snapshot.lastChange())
                .and("value", snapshot.value())
                .and("lines", snapshot.lines().size())
                .and("packages", snapshot.packages().size())
                .and("completed", snapshot.completed())
                .and("workflowInError", snapshot.workflowInError());
    }

    private static Facts from(@Nullable ChannelOrderKey channelOrder, Facts facts) {
        return channelOrder == null
                ? facts
                : facts.and("marketplace", channelOrder.marketplace())
                        .and("marketplaceOrderId", channelOrder.orderId());
    }

    private static Facts removal(Facts facts, ItemRemoval removal) {
        return facts.and(
                        "units",
                        removal.items().stream().mapToInt(ItemRemoval.Item::quantity).sum())
                .and("discount", removal.discount());
    }

    /** Of reasons, those of operators alone are told: the others are somebody's free text. */
    private static @Nullable String ofOperator(@Nullable String by, @Nullable String reason) {
        return by == null ? null : reason;
    }

    private static Facts change(Facts facts, OrderChange change) {
        return facts.and("removed", sum(change.removed().stream().mapToInt(Removed::quantity)))
                .and("added", sum(change.added().stream().mapToInt(Added::quantity)))
                .and("repriced", sum(change.repriced().stream().mapToInt(Repriced::quantity)))
                .and("discount", change.discount());
    }

    /** Null for none. */
    private static @Nullable Integer sum(IntStream quantities) {
        int units = quantities.sum();
        return units == 0 ? null : units;
    }

    private static Facts effect(Facts facts, @Nullable ChangeEffect effect) {
        return effect == null
                ? facts
                : facts.and("before", effect.before()).and("after", effect.after());
    }

    private static Facts invoice(Facts facts, Invoice invoice) {
        return facts.and("invoiceNumber", invoice.number())
                .and("value", invoice.value())
                .and("issuedAt", invoice.issuedAt().toInstant());
    }
}
