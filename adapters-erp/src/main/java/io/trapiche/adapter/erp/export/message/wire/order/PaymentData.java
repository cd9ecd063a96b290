package io.trapiche.adapter.erp.export.message.wire.order;

import io.trapiche.adapter.erp.export.message.wire.MoneyData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One payment, without card data; each part null when VTEX told none. */
public record PaymentData(
        boolean active,
        @Nullable String id,
        @Nullable String group,
        @Nullable String system,
        @Nullable String systemName,
        MoneyData value,
        MoneyData referenceValue,
        int installments,
        @Nullable String tid,
        @Nullable String nsu,
        @Nullable String authorizationCode,
        @Nullable String acquirer,
        @Nullable BankSlip bankSlip,
        @Nullable String giftCardId) {

    /** A slip to pay at a bank. */
    public record BankSlip(
            @Nullable String number,
            @Nullable String formatted,
            @Nullable String barCode,
            @Nullable String barCodeType,
            @Nullable LocalDate dueDate) {}
}
