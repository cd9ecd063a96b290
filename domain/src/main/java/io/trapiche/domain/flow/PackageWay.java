package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.oms.Instruction.Outcome;
import io.trapiche.domain.oms.OmsAction.RegisterInvoice;
import io.trapiche.domain.oms.OmsAction.RegisterTracking;
import io.trapiche.domain.oms.OmsOrderState.Known;
import io.trapiche.domain.oms.OmsSnapshot;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.CommandId;
import io.trapiche.domain.shared.InvoiceNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX is told of a package's way. It replaces all that it knows of the way: what is not told
 * again would be gone.
 */
final class PackageWay {

    private final RegisterTracking asked;
    private final OmsSnapshot.@Nullable Package pack;

    private PackageWay(RegisterTracking asked, OmsSnapshot.@Nullable Package pack) {
        this.asked = asked;
        this.pack = pack;
    }

    static Step step(Known order, CommandId id, RegisterTracking asked) {
        InvoiceNumber number = asked.tracking().invoiceNumber();
        PackageWay way =
                new PackageWay(
                        asked,
                        order.snapshot().packages().stream()
                                .filter(pack -> pack.invoiceNumber().equals(number))
                                .findFirst()
                                .orElse(null));
        return way.pack != null || isInvoiced(order, number)
                ? new Step.RegisterTracking(
                        order.ref(), id, way.tracking(), way.events(), way.dispatchedDate())
                : new Rest();
    }

    private static boolean isInvoiced(Known order, InvoiceNumber number) {
        return order.instructions()
                .of(RegisterInvoice.class)
                .filter(invoice -> invoice.outcome() == Outcome.DONE)
                .anyMatch(invoice -> invoice.action().invoice().number().equals(number));
    }

    private Optional<OmsSnapshot.Package> shown() {
        return Optional.ofNullable(pack);
    }

    private Tracking tracking() {
        Tracking told = asked.tracking();
        return new Tracking(
                told.invoiceNumber(),
                told.courier(),
                told.trackingNumber(),
                told.trackingUrl() == null ? shownUrl() : told.trackingUrl(),
                told.deliveredAt() == null ? shownDelivery() : told.deliveredAt());
    }

    private @Nullable String shownUrl() {
        return shown().filter(
                        pack -> asked.tracking().trackingNumber().equals(pack.trackingNumber()))
                .map(OmsSnapshot.Package::trackingUrl)
                .orElse(null);
    }

    /** Events that come late take no delivery back. */
    private @Nullable Instant shownDelivery() {
        return asked.events().isEmpty()
                ? null
                : shown().filter(OmsSnapshot.Package::delivered)
                        .map(
                                pack ->
                                        Objects.requireNonNullElseGet(
                                                pack.deliveredAt(), this::latest))
                        .orElse(null);
    }

    private Instant latest() {
        return asked.events().stream().map(TrackingEvent::at).max(Instant::compareTo).orElseThrow();
    }

    /** None where the ERP told nothing of the way. */
    private List<TrackingEvent> events() {
        if (asked.events().isEmpty() && !asked.tracking().isDelivered()) {
            return List.of();
        }
        List<TrackingEvent> known = shown().map(OmsSnapshot.Package::events).orElse(List.of());
        List<TrackingEvent> unmatched = new ArrayList<>(known);
        List<TrackingEvent> all = new ArrayList<>(known);
        for (TrackingEvent event : asked.events()) {
            if (!matched(event, unmatched)) {
                all.add(event);
            }
        }
        return all;
    }

    /** Takes the event that it is out of those that VTEX shows. */
    private static boolean matched(TrackingEvent event, List<TrackingEvent> unmatched) {
        Optional<TrackingEvent> same = unmatched.stream().filter(event::tellsTheSameAs).findFirst();
        same.ifPresent(unmatched::remove);
        return same.isPresent();
    }

    private @Nullable String dispatchedDate() {
        return shown().map(OmsSnapshot.Package::dispatchedDate).orElse(null);
    }
}
