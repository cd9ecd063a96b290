package io.trapiche.domain.oms;

import static io.trapiche.domain.shared.Decision.accept;
import static io.trapiche.domain.shared.Decision.reject;
import static io.trapiche.domain.shared.Decision.unchanged;

import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsOrderCommand.AcknowledgeOrder;
import io.trapiche.domain.oms.OmsOrderCommand.CancelOmsOrder;
import io.trapiche.domain.oms.OmsOrderCommand.InvoiceOrder;
import io.trapiche.domain.oms.OmsOrderCommand.RecordCancellationSent;
import io.trapiche.domain.oms.OmsOrderCommand.RecordDone;
import io.trapiche.domain.oms.OmsOrderCommand.RecordHandlingStarted;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderCommand.RecordRefused;
import io.trapiche.domain.oms.OmsOrderCommand.TrackPackage;
import io.trapiche.domain.oms.OmsOrderEvent.InstructionRefused;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationDone;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.AcknowledgedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationRequested;
import io.trapiche.domain.oms.OmsOrderRefusal.CancellationUnderWay;
import io.trapiche.domain.oms.OmsOrderRefusal.CommandIdReused;
import io.trapiche.domain.oms.OmsOrderRefusal.ForeignCurrency;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoiceNumberTaken;
import io.trapiche.domain.oms.OmsOrderRefusal.InvoicedBeyondValue;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderCancelledAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.OrderInvoicedAlready;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownInvoice;
import io.trapiche.domain.oms.OmsOrderRefusal.UnknownOmsOrder;
import io.trapiche.domain.oms.OmsOrderState.Acknowledgement;
import io.trapiche.domain.oms.OmsOrderState.Cancellation;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsOrderState.NotSeen;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.Decider;
import io.trapiche.domain.shared.Decision;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rules of an order of VTEX's order management. */
public final class OmsOrderDecider
        implements Decider<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> {

    @Override
    public OmsOrderState initial() {
        return new NotSeen();
    }

    @Override
    public Decision<OmsOrderEvent, OmsOrderRefusal> decide(
            OmsOrderState state, OmsOrderCommand command) {
        return switch (state) {
            case NotSeen _ ->
                    command instanceof RecordReading reading
                            ? accept(
                                    new OmsOrderRecorded(
                                            reading.ref(),
                                            reading.channelOrder(),
                                            reading.snapshot(),
                                            reading.at()))
                            : reject(new UnknownOmsOrder());
            case Known known -> decideKnown(known, command);
        };
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> decideKnown(
            Known order, OmsOrderCommand command) {
        return switch (command) {
            case RecordReading reading -> Readings.decide(order, reading);
            case AcknowledgeOrder acknowledge -> acknowledge(order, acknowledge);
            case InvoiceOrder invoice -> invoice(order, invoice);
            case TrackPackage track -> track(order, track);
            case CancelOmsOrder cancel -> cancel(order, cancel);
            case RecordHandlingStarted started -> handlingStarted(order, started);
            case RecordDone done -> done(order, done);
            case RecordCancellationSent sent -> cancellationSent(order, sent);
            case RecordRefused refused -> refused(order, refused);
        };
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> acknowledge(
            Known order, AcknowledgeOrder acknowledge) {
        Acknowledgement known = order.acknowledgement();
        if (known != null && known.commandId().equals(acknowledge.commandId())) {
            return repeated(
                    Objects.equals(known.erpReference(), acknowledge.erpReference()),
                    acknowledge.commandId());
        }
        if (order.hasTaken(acknowledge.commandId())) {
            return reject(new CommandIdReused(acknowledge.commandId()));
        }
        if (known != null && known.outcome() != Outcome.REFUSED) {
            return reject(new AcknowledgedAlready());
        }
        if (order.isCancelled()) {
            return reject(new OrderCancelledAlready());
        }
        if (order.snapshot().status().awaitsSellersDecision()) {
            return reject(new CancellationRequested());
        }
        OrderAcknowledged acknowledged =
                new OrderAcknowledged(
                        acknowledge.commandId(), acknowledge.erpReference(), acknowledge.at());
        return order.handlingStarted()
                ? accept(
                        acknowledged,
                        new OmsHandlingStarted(acknowledge.commandId(), acknowledge.at()))
                : accept(acknowledged);
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> invoice(Known order, InvoiceOrder command) {
        Optional<Instruction<Invoice>> same = find(order.invoices(), command.commandId());
        if (same.isPresent()) {
            return repeated(same.get().what().equals(command.invoice()), command.commandId());
        }
        return invoiceRefusal(order, command)
                .<Decision<OmsOrderEvent, OmsOrderRefusal>>map(Decision::reject)
                .orElseGet(
                        () ->
                                accept(
                                        new InvoiceRequested(
                                                command.commandId(),
                                                command.invoice(),
                                                command.at())));
    }

    private Optional<OmsOrderRefusal> invoiceRefusal(Known order, InvoiceOrder command) {
        if (order.hasTaken(command.commandId())) {
            return Optional.of(new CommandIdReused(command.commandId()));
        }
        if (order.isCancelled() || order.pendingCancellation() != null) {
            return Optional.of(new OrderCancelledAlready());
        }
        Money value = order.snapshot().value();
        Money invoiced = command.invoice().value();
        if (!value.currency().equals(invoiced.currency())) {
            return Optional.of(new ForeignCurrency());
        }
        if (numberIsTaken(order, command.invoice().number())) {
            return Optional.of(new InvoiceNumberTaken(command.invoice().number()));
        }
        return standing(order).add(exact(invoiced)).compareTo(exact(value)) > 0
                ? Optional.of(new InvoicedBeyondValue(value))
                : Optional.empty();
    }

    /** Sums beyond a long are wrong, but no reason to throw. */
    private static BigInteger standing(Known order) {
        return order.invoices().stream()
                .filter(invoice -> invoice.outcome() != Outcome.REFUSED)
                .map(invoice -> exact(invoice.what().value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger exact(Money money) {
        return BigInteger.valueOf(money.minorUnits());
    }

    private static boolean numberIsTaken(Known order, InvoiceNumber number) {
        return order.invoices().stream()
                        .filter(invoice -> invoice.outcome() != Outcome.REFUSED)
                        .anyMatch(invoice -> invoice.what().number().equals(number))
                || order.snapshot().packages().stream()
                        .anyMatch(pack -> pack.invoiceNumber().equals(number));
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> track(Known order, TrackPackage command) {
        var same = find(order.trackings(), command.commandId());
        if (same.isPresent()) {
            return repeated(same.get().what().equals(command.tracking()), command.commandId());
        }
        if (order.hasTaken(command.commandId())) {
            return reject(new CommandIdReused(command.commandId()));
        }
        if (!numberIsTaken(order, command.tracking().invoiceNumber())) {
            return reject(new UnknownInvoice(command.tracking().invoiceNumber()));
        }
        return accept(new TrackingRequested(command.commandId(), command.tracking(), command.at()));
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> cancel(Known order, CancelOmsOrder command) {
        Cancellation known = order.cancellation();
        if (known != null && known.instruction().commandId().equals(command.commandId())) {
            return repeated(
                    known.instruction().what().equals(command.reason()), command.commandId());
        }
        if (order.hasTaken(command.commandId())) {
            return reject(new CommandIdReused(command.commandId()));
        }
        if (order.isCancelled()) {
            return reject(new OrderCancelledAlready());
        }
        if (order.pendingCancellation() != null) {
            return reject(new CancellationUnderWay());
        }
        if (order.hasInvoice()) {
            return reject(new OrderInvoicedAlready());
        }
        return accept(
                new OmsCancellationRequested(
                        command.commandId(), command.requester(), command.reason(), command.at()));
    }

    private static Decision<OmsOrderEvent, OmsOrderRefusal> repeated(
            boolean sameContent, CommandId id) {
        return sameContent ? unchanged() : reject(new CommandIdReused(id));
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> handlingStarted(
            Known order, RecordHandlingStarted started) {
        Acknowledgement acknowledgement = order.acknowledgement();
        if (acknowledgement != null && acknowledgement.isPending()) {
            return accept(new OmsHandlingStarted(acknowledgement.commandId(), started.at()));
        }
        return order.handlingStarted()
                ? unchanged()
                : accept(new OmsHandlingStarted(null, started.at()));
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> done(Known order, RecordDone done) {
        var invoice = pending(order.invoices(), done.commandId());
        if (invoice.isPresent()) {
            return accept(
                    new InvoiceRegistered(
                            done.commandId(),
                            invoice.get().what().number(),
                            done.receipt(),
                            done.at()));
        }
        var tracking = pending(order.trackings(), done.commandId());
        if (tracking.isPresent()) {
            return accept(
                    new TrackingRegistered(
                            done.commandId(),
                            tracking.get().what().invoiceNumber(),
                            done.receipt(),
                            done.at()));
        }
        Cancellation cancellation = order.pendingCancellation();
        return cancellation != null
                        && cancellation.instruction().commandId().equals(done.commandId())
                ? accept(new OmsCancellationDone(done.commandId(), done.at()))
                : unchanged();
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> cancellationSent(
            Known order, RecordCancellationSent sent) {
        Cancellation cancellation = order.pendingCancellation();
        return cancellation != null
                        && cancellation.instruction().commandId().equals(sent.commandId())
                ? accept(new OmsCancellationSent(sent.commandId(), sent.at()))
                : unchanged();
    }

    private Decision<OmsOrderEvent, OmsOrderRefusal> refused(Known order, RecordRefused refused) {
        if (!isPending(order, refused.commandId())) {
            return unchanged();
        }
        List<OmsOrderEvent> events = new ArrayList<>();
        events.add(
                new InstructionRefused(
                        refused.commandId(), refused.code(), refused.cause(), refused.at()));
        pending(order.invoices(), refused.commandId())
                .map(
                        invoice ->
                                Consequences.ofRefusedInvoice(
                                        order, invoice.what().number(), refused.at()))
                .ifPresent(events::addAll);
        return new Decision.Accepted<>(events);
    }

    private static boolean isPending(Known order, CommandId id) {
        Acknowledgement acknowledgement = order.acknowledgement();
        Cancellation cancellation = order.pendingCancellation();
        return pending(order.invoices(), id).isPresent()
                || pending(order.trackings(), id).isPresent()
                || (cancellation != null && cancellation.instruction().commandId().equals(id))
                || (acknowledgement != null
                        && acknowledgement.isPending()
                        && acknowledgement.commandId().equals(id));
    }

    private static <T> Optional<Instruction<T>> pending(
            List<Instruction<T>> instructions, CommandId id) {
        return find(instructions, id).filter(Instruction::isPending);
    }

    private static <T> Optional<Instruction<T>> find(
            List<Instruction<T>> instructions, CommandId id) {
        return instructions.stream()
                .filter(instruction -> instruction.commandId().equals(id))
                .findFirst();
    }

    @Override
    public OmsOrderState evolve(OmsOrderState state, OmsOrderEvent event) {
        return OmsOrderEvolution.evolve(state, event);
    }
}
