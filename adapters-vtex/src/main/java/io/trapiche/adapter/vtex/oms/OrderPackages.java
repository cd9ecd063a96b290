package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.adapter.vtex.oms.content.ToldAmounts;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.order.TrackingEvent;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.PersonalData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads an order's packages; one without an invoice number is passed over. */
final class OrderPackages {

    private OrderPackages() {}

    /** {@code zone} is that of deliveries, which VTEX dates without an offset. */
    static List<Package> read(JsonView document, ToldAmounts amounts, ZoneId zone) {
        return document.field("packageAttachment").field("packages").elements().stream()
                .map(element -> readOne(element, amounts, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Package> readOne(JsonView element, ToldAmounts amounts, ZoneId zone) {
        String number = element.field("invoiceNumber").textOr("");
        return InvoiceNumber.parseShown("invoiceNumber", number)
                        instanceof Parsed.Valid<InvoiceNumber>(InvoiceNumber valid)
                ? Optional.of(read(element, valid, amounts, zone))
                : Optional.empty();
    }

    /** What says nothing or was never is passed over. */
    private static Optional<TrackingEvent> event(JsonView told, ZoneId zone) {
        String description = told.field("description").filledText();
        Instant created = told.field("createDate").instant(zone);
        Instant at = created == null ? told.field("lastChange").instant(zone) : created;
        return description == null || at == null
                ? Optional.empty()
                : Optional.of(
                        new TrackingEvent(
                                told.field("city").filledText(),
                                told.field("state").filledText(),
                                new PersonalData(description),
                                at));
    }

    private static Package read(
            JsonView element, InvoiceNumber number, ToldAmounts amounts, ZoneId zone) {
        JsonView courier = element.field("courierStatus");
        return new Package(
                !"Input".equalsIgnoreCase(element.field("type").text()),
                number,
                amounts.part(element.field("invoiceValue")),
                element.field("invoiceKey").filledText(),
                element.field("invoiceUrl").filledText(),
                element.field("courier").filledText(),
                element.field("trackingNumber").filledText(),
                element.field("trackingUrl").filledText(),
                courier.field("finished").isTrue(),
                courier.field("deliveredDate").instant(zone),
                element.field("dispatchedDate").filledText(),
                courier.field("data").elements().stream()
                        .map(told -> event(told, zone))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
