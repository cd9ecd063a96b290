package io.trapiche.adapter.erp.export.message.wire.order;

import org.jspecify.annotations.Nullable;

/**
 * Who ordered; each part null when VTEX told none; shows nothing of itself but in JSON.
 *
 * @param documentKind {@code cpf}, {@code cnpj} or {@code other}, by the document's form
 * @param documentType as VTEX tells it
 */
public record BuyerData(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String documentKind,
        @Nullable String documentType,
        @Nullable String customerClass,
        @Nullable String customerCode,
        @Nullable Corporate corporate) {

    /** The company; each part null when VTEX told none. */
    public record Corporate(
            @Nullable String name,
            @Nullable String tradeName,
            @Nullable String document,
            @Nullable String documentKind,
            @Nullable String phone,
            @Nullable String stateInscription) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
