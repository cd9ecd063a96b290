package io.trapiche.domain.oms;

import static io.trapiche.domain.Samples.KEY;
import static io.trapiche.domain.Samples.REF;
import static io.trapiche.domain.Samples.at;
import static io.trapiche.domain.Samples.command;
import static io.trapiche.domain.Samples.invoice;
import static io.trapiche.domain.Samples.shipped;
import static io.trapiche.domain.Samples.snapshot;

import io.trapiche.domain.DeciderSpec;
import io.trapiche.domain.oms.OmsOrderCommand.Instruct;
import io.trapiche.domain.oms.OmsOrderCommand.RecordReading;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRegistered;
import io.trapiche.domain.oms.OmsOrderEvent.InvoiceRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationRequested;
import io.trapiche.domain.oms.OmsOrderEvent.OmsCancellationSent;
import io.trapiche.domain.oms.OmsOrderEvent.OmsHandlingStarted;
import io.trapiche.domain.oms.OmsOrderEvent.OmsOrderRecorded;
import io.trapiche.domain.oms.OmsOrderEvent.OrderAcknowledged;
import io.trapiche.domain.oms.OmsOrderEvent.TrackingRequested;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Requester;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order of VTEX's order management in the phases of its life, and what is asked of it. */
public final class OmsOrders {

    private OmsOrders() {}

    public static DeciderSpec<OmsOrderCommand, OmsOrderState, OmsOrderEvent, OmsOrderRefusal> given(
            List<OmsOrderEvent> history, OmsOrderEvent... more) {
        return DeciderSpec.of(new OmsOrderDecider()).given(history).given(List.of(more));
    }

    public static List<OmsOrderEvent> notSeen() {
        return List.of();
    }

    public static List<OmsOrderEvent> recorded(String status) {
        return List.of(new OmsOrderRecorded(REF, KEY, snapshot(status, at(0)), at(1)));
    }

    public static List<OmsOrderEvent> readyForHandling() {
        return recorded("ready-for-handling");
    }

    public static List<OmsOrderEvent> acknowledged() {
        return after(readyForHandling(), new OrderAcknowledged(command("ack"), "SO-1", at(2)));
    }

    public static List<OmsOrderEvent> handled() {
        return after(acknowledged(), new OmsHandlingStarted(command("ack"), at(3)));
    }

    /** An invoice of 40.00 out of 100.00 is asked for. */
    public static List<OmsOrderEvent> invoiceAsked() {
        return after(
                handled(), new InvoiceRequested(command("inv-1"), invoice("N1", 4_000), at(4)));
    }

    public static List<OmsOrderEvent> invoicedInPart() {
        return after(
                invoiceAsked(),
                new InvoiceRegistered(command("inv-1"), new InvoiceNumber("N1"), "R1", at(5)));
    }

    public static List<OmsOrderEvent> trackingAsked() {
        return after(
                invoicedInPart(),
                new TrackingRequested(command("trk-1"), shipped("N1", "T1"), at(6)));
    }

    public static List<OmsOrderEvent> cancellationAsked() {
        return after(
                readyForHandling(),
                new OmsCancellationRequested(
                        command("can-1"), Requester.MARKETPLACE, "changed mind", at(4)));
    }

    public static List<OmsOrderEvent> cancellationSent() {
        return after(cancellationAsked(), new OmsCancellationSent(command("can-1"), at(5)));
    }

    public static List<OmsOrderEvent> cancelled() {
        return recorded("canceled");
    }

    public static List<OmsOrderEvent> after(List<OmsOrderEvent> history, OmsOrderEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }

    public static RecordReading reading(String status, @Nullable Instant changed) {
        return reading(snapshot(status, changed));
    }

    public static RecordReading reading(OmsSnapshot snapshot) {
        return new RecordReading(REF, KEY, snapshot, at(60));
    }

    public static Instruct acknowledge(String id) {
        return Asks.acknowledge(command(id), "SO-1", at(60));
    }

    public static Instruct invoiceOrder(String id, String number, long centavos) {
        return Asks.invoice(command(id), invoice(number, centavos), at(60));
    }

    public static Instruct track(String id, String number, String trackingNumber) {
        return Asks.track(command(id), shipped(number, trackingNumber), at(60));
    }

    public static Instruct cancel(String id) {
        return Asks.cancel(command(id), Requester.MARKETPLACE, "changed mind", at(60));
    }
}
