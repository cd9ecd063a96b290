package io.trapiche.adapter.vtex.oms;

import io.trapiche.adapter.vtex.oms.wire.InvoicePayload;
import io.trapiche.adapter.vtex.oms.wire.TrackingPayload;
import io.trapiche.adapter.vtex.wire.WireAmounts;
import io.trapiche.domain.order.Invoice;
import io.trapiche.domain.order.Tracking;
import io.trapiche.domain.shared.AmountScale;
import io.trapiche.domain.shared.PersonalData;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.InheritConfiguration;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** From invoices and tracking to VTEX's payloads. */
@Mapper(
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        uses = {InvoiceRows.class, WireAmounts.class})
interface InvoiceMapper {

    DateTimeFormatter ISSUED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXX", Locale.ROOT);

    @Mapping(target = "type", constant = "Output")
    @Mapping(target = "issuanceDate", source = "issuedAt")
    @Mapping(target = "invoiceNumber", source = "number.value")
    @Mapping(target = "invoiceValue", source = "value")
    @Mapping(target = "invoiceKey", source = "key")
    @Mapping(target = "invoiceUrl", source = "url")
    @Mapping(target = "embeddedInvoice", source = "document")
    @Mapping(target = "courier", constant = "")
    @Mapping(target = "trackingNumber", constant = "")
    @Mapping(target = "trackingUrl", constant = "")
    InvoicePayload toPayload(Invoice invoice, @Context AmountScale scale);

    /** The goods come back (VTEX guide on order returns). */
    @InheritConfiguration(name = "toPayload")
    @Mapping(target = "type", constant = "Input")
    InvoicePayload toReturn(Invoice invoice, @Context AmountScale scale);

    @Mapping(target = "dispatchedDate", source = "dispatchedDate")
    TrackingPayload toPayload(Tracking tracking, @Nullable String dispatchedDate);

    /** VTEX's form of an offset has no colon. */
    default String time(OffsetDateTime time) {
        return ISSUED.format(time);
    }

    default @Nullable String text(@Nullable PersonalData text) {
        return text == null ? null : text.value();
    }
}
