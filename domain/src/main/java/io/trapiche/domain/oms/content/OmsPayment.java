package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment; each part null when VTEX told none.
 *
 * @param active false for those of a transaction that was given up
 * @param group such as {@code creditCard} or {@code bankInvoice}; the set is open
 * @param system VTEX's id of the method
 * @param value with interest
 * @param referenceValue without interest
 * @param installments 0 when VTEX told none
 * @param tid the acquirer's id of the transaction
 * @param nsu the acquirer's number of the transaction
 * @param acquirer name or document, as the connector or the marketplace told it
 * @param bankSlip null unless it is one
 * @param giftCardId which gift card paid
 */
public record OmsPayment(
        boolean active,
        @Nullable String id,
        @Nullable String group,
        @Nullable String system,
        @Nullable String systemName,
        Money value,
        Money referenceValue,
        int installments,
        @Nullable String tid,
        @Nullable String nsu,
        @Nullable String authorizationCode,
        @Nullable String acquirer,
        @Nullable BankSlip bankSlip,
        @Nullable String giftCardId) {

    /**
     * A slip to pay at a bank (Brazil: boleto); each part null when VTEX told none.
     *
     * @param number to be typed in
     * @param formatted the number as it is printed
     */
    public record BankSlip(
            @Nullable String number,
            @Nullable String formatted,
            @Nullable String barCode,
            @Nullable String barCodeType,
            @Nullable LocalDate dueDate) {}
}
