package io.trapiche.adapter.vtex.oms.content;

import io.trapiche.adapter.vtex.json.JsonView;
import io.trapiche.domain.oms.content.OmsGiftCard;
import io.trapiche.domain.oms.content.OmsPayment;
import io.trapiche.domain.oms.content.OmsPayment.BankSlip;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how an order is paid. */
final class PaymentReader {

    private static final int ISO_DATE = 10;

    private final ToldAmounts amounts;

    PaymentReader(ToldAmounts amounts) {
        this.amounts = amounts;
    }

    List<OmsPayment> payments(JsonView document) {
        List<JsonView> told = new ArrayList<>();
        List<Boolean> active = new ArrayList<>();
        for (JsonView transaction :
                document.field("paymentData").field("transactions").elements()) {
            transaction.field("payments").elements().stream()
                    .filter(JsonView::isObject)
                    .forEach(
                            payment -> {
                                told.add(payment);
                                active.add(
                                        !Boolean.FALSE.equals(
                                                transaction.field("isActive").truth()));
                            });
        }
        MarketplacePayments marketplace =
                MarketplacePayments.read(document, Collections.frequency(active, true));
        List<OmsPayment> payments = new ArrayList<>();
        int standing = 0;
        for (int i = 0; i < told.size(); i++) {
            boolean isActive = active.get(i);
            payments.add(
                    payment(
                            told.get(i),
                            isActive,
                            isActive ? marketplace.of(standing) : MarketplacePayments.NONE));
            standing += isActive ? 1 : 0;
        }
        return payments;
    }

    private OmsPayment payment(
            JsonView told, boolean isActive, MarketplacePayments.Told marketplace) {
        JsonView connector = told.field("connectorResponses");
        return new OmsPayment(
                isActive,
                told.field("id").filledText(),
                told.field("group").filledText(),
                told.field("paymentSystem").filledText(),
                told.field("paymentSystemName").filledText(),
                amounts.part(told.field("value")),
                amounts.part(
                        told.field("referenceValue").wholeNumber().isPresent()
                                ? told.field("referenceValue")
                                : told.field("value")),
                told.field("installments").count().orElse(0),
                Texts.first(told.field("tid"), connector.field("tid")),
                Texts.first(told.field("nsu"), connector.field("nsu")),
                or(
                        Texts.first(
                                told.field("authId"),
                                connector.field("authId"),
                                connector.field("authorizationId")),
                        marketplace.authorizationCode()),
                or(
                        Texts.first(told.field("acquirer"), connector.field("acquirer")),
                        marketplace.acquirer()),
                bankSlip(told, connector),
                told.field("giftCardId").filledText());
    }

    private static @Nullable String or(@Nullable String told, @Nullable String other) {
        return told == null ? other : told;
    }

    private static @Nullable BankSlip bankSlip(JsonView told, JsonView connector) {
        String number = first(told, connector, "bankIssuedInvoiceIdentificationNumber");
        String formatted = first(told, connector, "bankIssuedInvoiceIdentificationNumberFormatted");
        String barCode = first(told, connector, "bankIssuedInvoiceBarCodeNumber");
        LocalDate due = day(first(told, connector, "dueDate"));
        return number == null && formatted == null && barCode == null && due == null
                ? null
                : new BankSlip(
                        number,
                        formatted,
                        barCode,
                        first(told, connector, "bankIssuedInvoiceBarCodeType"),
                        due);
    }

    private static @Nullable String first(JsonView told, JsonView connector, String field) {
        return Texts.first(told.field(field), connector.field(field));
    }

    /** Written as in ISO 8601, or as in Brazil with the day first. */
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            if (text == null || text.length() < 8) {
                return null;
            }
            if (text.charAt(4) == '-') {
                return LocalDate.parse(text.substring(0, Math.min(ISO_DATE, text.length())));
            }
            String[] parts = text.split("[/ T]", 4);
            return parts.length < 3
                    ? null
                    : LocalDate.of(
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[0]));
        } catch (DateTimeException | NumberFormatException noDay) {
            return null;
        }
    }

    List<OmsGiftCard> giftCards(JsonView document) {
        return document.field("paymentData").field("giftCards").elements().stream()
                .filter(JsonView::isObject)
                .map(
                        card ->
                                new OmsGiftCard(
                                        card.field("id").filledText(),
                                        card.field("name").filledText(),
                                        amounts.part(card.field("value")),
                                        card.field("provider").filledText()))
                .toList();
    }
}
