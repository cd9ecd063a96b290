package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.OmsSnapshot.Package;
import io.trapiche.domain.shared.InvoiceNumber;
import io.trapiche.domain.shared.Money;
import io.trapiche.domain.shared.Parsed;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Reads an order's packages; one whose invoice number does not fit is passed over. */
final class OrderPackages {

    private OrderPackages() {}

    static List<Package> read(JsonView document, Currency currency) {
        return document.field("packageAttachment").field("packages").elements().stream()
                .map(element -> readOne(element, currency))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Package> readOne(JsonView element, Currency currency) {
        String number = element.field("invoiceNumber").textOr("");
        return InvoiceNumber.parse("invoiceNumber", number)
                        instanceof Parsed.Valid<InvoiceNumber>(InvoiceNumber valid)
                ? Optional.of(read(element, valid, currency))
                : Optional.empty();
    }

    private static Package read(JsonView element, InvoiceNumber number, Currency currency) {
        JsonView courier = element.field("courierStatus");
        return new Package(
                !"Input".equalsIgnoreCase(element.field("type").text()),
                number,
                new Money(element.field("invoiceValue").wholeNumber().orElse(0), currency),
                element.field("invoiceKey").filledText(),
                element.field("invoiceUrl").filledText(),
                element.field("courier").filledText(),
                element.field("trackingNumber").filledText(),
                element.field("trackingUrl").filledText(),
                courier.field("finished").isTrue(),
                courier.field("deliveredDate").instant());
    }
}
