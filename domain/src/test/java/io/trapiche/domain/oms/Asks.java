package io.trapiche.domain.oms;

import io.trapiche.domain.oms.OmsAction.Acknowledge;
import io.trapiche.domain.oms.OmsAction.AddNote;
import io.trapiche.domain.oms.OmsAction.Cancel;
import io.trapiche.domain.oms.OmsAction.ChangeOrder;
import io.trapiche.domain.oms.OmsAction.DenyCancellation;
import io.trapiche.domain.oms.OmsAction.NotifyPayment;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterReturn;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsAction.RemoveItems;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.ItemRemoval;
import io.trapiche.domain.order.TimelineNote;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.change.OrderChange;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.PaymentId;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What ERP systems and others ask for. */
public final class Asks {

    private Asks() {}

    public static Instruct acknowledge(CommandId id, @Nullable String erpReference, Instant at) {
        return new Instruct(id, Requester.ERP, new Acknowledge(erpReference), at);
    }

    public static Instruct invoice(CommandId id, Invoice invoice, Instant at) {
        return new Instruct(id, Requester.ERP, new RegisterInvoice(invoice), at);
    }

    public static Instruct track(CommandId id, Tracking tracking, Instant at) {
        return new Instruct(id, Requester.ERP, new RegisterTracking(tracking), at);
    }

    public static Instruct takeBack(CommandId id, Invoice invoice, Instant at) {
        return new Instruct(id, Requester.ERP, new RegisterReturn(invoice), at);
    }

    public static Instruct remove(CommandId id, ItemRemoval removal, Instant at) {
        return new Instruct(id, Requester.ERP, new RemoveItems(removal), at);
    }

    public static Instruct deny(CommandId id, String reason, Instant at) {
        return new Instruct(id, Requester.ERP, new DenyCancellation(reason), at);
    }

    public static Instruct note(CommandId id, TimelineNote note, Instant at) {
        return new Instruct(id, Requester.ERP, new AddNote(note), at);
    }

    public static Instruct notifyPayment(CommandId id, PaymentId payment, Instant at) {
        return new Instruct(id, Requester.ERP, new NotifyPayment(payment), at);
    }

    public static Instruct change(CommandId id, OrderChange change, Instant at) {
        return new Instruct(id, Requester.ERP, new ChangeOrder(change), at);
    }

    public static Instruct cancel(CommandId id, Requester requester, String reason, Instant at) {
        return new Instruct(id, requester, new Cancel(reason), at);
    }
}
