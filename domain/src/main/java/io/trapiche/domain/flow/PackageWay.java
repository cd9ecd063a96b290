package io.trapiche.domain.flow;

import io.trapiche.domain.flow.Step.Rest;
import io.trapiche.domain.oms.Instruction;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What VTEX is told of a package's way. It replaces all that it knows of the way: what is not told
 * again would be gone.
 */
final class PackageWay {

    private final RegisterTracking asked;
    private final OmsSnapshot.@Nullable Package pack;
    private final List<RegisterTracking> before;

    private PackageWay(
            RegisterTracking asked,
            OmsSnapshot.@Nullable Package pack,
            List<RegisterTracking> before) {
        this.asked = asked;
        this.pack = pack;
        this.before = before;
    }

    static Step step(Known order, CommandId id, RegisterTracking asked) {
        InvoiceNumber number = asked.tracking().invoiceNumber();
        PackageWay way =
                new PackageWay(
                        asked,
                        order.snapshot().packages().stream()
                                .filter(pack -> pack.invoiceNumber().equals(number))
                                .findFirst()
                                .orElse(null),
                        toldBefore(order, number));
        return way.pack != null || isInvoiced(order, number)
                ? new Step.RegisterTracking(
                        order.ref(), id, way.tracking(), way.events(), way.dispatchedDate())
                : new Rest();
    }

    /** What VTEX took, the latest last: it may not have been read since. */
    private static List<RegisterTracking> toldBefore(Known order, InvoiceNumber number) {
        return order.instructions()
                .of(RegisterTracking.class)
                .filter(tracking -> tracking.outcome() == Outcome.DONE)
                .map(Instruction::action)
                .filter(told -> told.tracking().invoiceNumber().equals(number))
                .toList();
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
                told.trackingUrl() == null ? knownUrl() : told.trackingUrl(),
                told.deliveredAt() == null ? knownDelivery() : told.deliveredAt());
    }

    private @Nullable String knownUrl() {
        String number = asked.tracking().trackingNumber();
        return latest(told -> told.trackingNumber().equals(number) ? told.trackingUrl() : null)
                .or(
                        () ->
                                shown().filter(pack -> number.equals(pack.trackingNumber()))
                                        .map(OmsSnapshot.Package::trackingUrl))
                .orElse(null);
    }

    /** Events that come late take no delivery back. */
    private @Nullable Instant knownDelivery() {
        return asked.events().isEmpty()
                ? null
                : latest(Tracking::deliveredAt).or(this::shownDelivery).orElse(null);
    }

    private Optional<Instant> shownDelivery() {
        return shown().filter(OmsSnapshot.Package::delivered)
                .map(pack -> Objects.requireNonNullElseGet(pack.deliveredAt(), this::lastEvent));
    }

    private Instant lastEvent() {
        return asked.events().stream().map(TrackingEvent::at).max(Instant::compareTo).orElseThrow();
    }

    private <T> Optional<T> latest(Function<Tracking, @Nullable T> part) {
        return before.reversed().stream()
                .map(RegisterTracking::tracking)
                .<T>mapMulti(
                        (told, found) -> {
                            T value = part.apply(told);
                            if (value != null) {
                                found.accept(value);
                            }
                        })
                .findFirst();
    }

    /** None where the ERP told nothing of the way. */
    private List<TrackingEvent> events() {
        if (asked.events().isEmpty() && !asked.tracking().isDelivered()) {
            return List.of();
        }
        List<TrackingEvent> all = shown().map(OmsSnapshot.Package::events).orElse(List.of());
        for (RegisterTracking told : before) {
            all = withThoseOf(told, all);
        }
        return withThoseOf(asked, all);
    }

    /** Each of the known counts for one that tells the same. */
    private static List<TrackingEvent> withThoseOf(
            RegisterTracking told, List<TrackingEvent> known) {
        List<TrackingEvent> unmatched = new ArrayList<>(known);
        List<TrackingEvent> all = new ArrayList<>(known);
        for (TrackingEvent event : told.events()) {
            if (!matched(event, unmatched)) {
                all.add(event);
            }
        }
        return all;
    }

    private static boolean matched(TrackingEvent event, List<TrackingEvent> unmatched) {
        Optional<TrackingEvent> same = unmatched.stream().filter(event::tellsTheSameAs).findFirst();
        same.ifPresent(unmatched::remove);
        return same.isPresent();
    }

    private @Nullable String dispatchedDate() {
        return shown().map(OmsSnapshot.Package::dispatchedDate).orElse(null);
    }
}
