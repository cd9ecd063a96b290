package io.trapiche.adapter.erp.export.message.wire;

import org.jspecify.annotations.Nullable;

/**
 * Who ordered; shows nothing of itself but in JSON.
 *
 * @param document as it was told
 * @param documentKind {@code cpf}, {@code cnpj} or {@code other}
 */
public record CustomerData(
        String email,
        String firstName,
        String lastName,
        String phone,
        String document,
        String documentKind,
        @Nullable Corporate corporate) {

    /** The company behind a corporate order; each part null when not told. */
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
