package io.trapiche.adapter.erp.export.message;

import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.Acknowledgement;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.Cancellation;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.ChangeControl;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.ChangeInstruction;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.DenialInstruction;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.InvoiceInstruction;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.RemovalInstruction;
import io.trapiche.adapter.erp.export.message.wire.order.OmsOrderStateDetails.TrackingInstruction;
import io.trapiche.domain.oms.Instruction;
import io.trapiche.domain.oms.Instructions;
import io.trapiche.domain.oms.OmsAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was asked of an order, by kinds: each has its place in the order's state. */
final class AskedOfOrder {

    private final List<InvoiceInstruction> invoices = new ArrayList<>();
    private final List<InvoiceInstruction> returns = new ArrayList<>();
    private final List<RemovalInstruction> removals = new ArrayList<>();
    private final List<ChangeInstruction> changes = new ArrayList<>();
    private final List<ChangeInstruction> previews = new ArrayList<>();
    private final List<ChangeControl> changeControls = new ArrayList<>();
    private final List<TrackingInstruction> trackings = new ArrayList<>();
    private final List<DenialInstruction> denials = new ArrayList<>();
    private @Nullable Acknowledgement acknowledgement;
    private @Nullable Cancellation cancellation;

    private AskedOfOrder() {}

    static AskedOfOrder of(Instructions instructions) {
        AskedOfOrder asked = new AskedOfOrder();
        instructions.byId().values().forEach(asked::add);
        return asked;
    }

    /** The last of those kinds that stand once in an order. */
    private void add(Instruction<?> asked) {
        String id = asked.commandId().value();
        String outcome = WireNames.of(asked.outcome());
        String requester = WireNames.of(asked.requester());
        switch (asked.action()) {
            case OmsAction.Acknowledge(var reference) ->
                    acknowledgement = new Acknowledgement(id, requester, reference, outcome);
            case OmsAction.RegisterInvoice(var invoice) ->
                    invoices.add(
                            new InvoiceInstruction(
                                    id, outcome, requester, Values.invoice(invoice)));
            case OmsAction.RegisterTracking(var tracking, _) ->
                    trackings.add(
                            new TrackingInstruction(
                                    id, outcome, requester, Values.tracking(tracking)));
            case OmsAction.RegisterReturn(var invoice) ->
                    returns.add(
                            new InvoiceInstruction(
                                    id, outcome, requester, Values.invoice(invoice)));
            case OmsAction.RemoveItems(var removal) ->
                    removals.add(
                            new RemovalInstruction(
                                    id, outcome, requester, Values.removal(removal)));
            case OmsAction.AddNote _, OmsAction.NotifyPayment _ -> {}
            case OmsAction.DenyCancellation(var reason) ->
                    denials.add(new DenialInstruction(id, outcome, requester, reason));
            case OmsAction.ChangeOrder(var change) ->
                    changes.add(
                            new ChangeInstruction(
                                    id, outcome, requester, OrderChanges.change(change)));
            case OmsAction.PreviewChange(var change) ->
                    previews.add(
                            new ChangeInstruction(
                                    id, outcome, requester, OrderChanges.change(change)));
            case OmsAction.ControlChange(var control, var change, _) ->
                    changeControls.add(
                            new ChangeControl(
                                    id, outcome, requester, WireNames.of(control), change.value()));
            case OmsAction.Cancel(var reason) ->
                    cancellation = new Cancellation(id, outcome, requester, reason);
        }
    }

    @Nullable Acknowledgement acknowledgement() {
        return acknowledgement;
    }

    List<InvoiceInstruction> invoices() {
        return invoices;
    }

    List<InvoiceInstruction> returns() {
        return returns;
    }

    List<RemovalInstruction> removals() {
        return removals;
    }

    List<ChangeInstruction> changes() {
        return changes;
    }

    List<ChangeInstruction> previews() {
        return previews;
    }

    List<ChangeControl> changeControls() {
        return changeControls;
    }

    List<TrackingInstruction> trackings() {
        return trackings;
    }

    List<DenialInstruction> denials() {
        return denials;
    }

    @Nullable Cancellation cancellation() {
        return cancellation;
    }
}
