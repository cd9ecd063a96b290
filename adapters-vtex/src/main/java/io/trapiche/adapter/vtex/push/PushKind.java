package io.trapiche.adapter.vtex.push;

import java.util.List;

/** What VTEX pushes. */
enum PushKind {
    CANCELLATION,
    INVOICE,
    PACKAGE,
    TRACKING;

    /** VTEX does not tell what a cancellation's body is, or that there is one. */
    boolean isBodyNeeded() {
        return this != CANCELLATION;
    }

    List<String> neededFields() {
        return this == INVOICE ? List.of("invoiceNumber") : List.of();
    }

    /** Those that people look for. */
    List<String> keptFields() {
        return switch (this) {
            case CANCELLATION ->
                    List.of("cancellationRequestId", "cancellationRequestDate", "reason");
            case INVOICE ->
                    List.of(
                            "type",
                            "invoiceNumber",
                            "invoiceValue",
                            "invoiceKey",
                            "invoiceUrl",
                            "issuanceDate",
                            "courier",
                            "trackingNumber",
                            "trackingUrl");
            case PACKAGE -> List.of("courier", "trackingNumber", "trackingUrl", "dispatchedDate");
            case TRACKING -> List.of("isDelivered", "deliveredDate");
        };
    }
}
