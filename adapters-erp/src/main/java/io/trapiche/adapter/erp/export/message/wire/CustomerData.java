package io.trapiche.adapter.erp.export.message.wire;

import org.jspecify.annotations.Nullable;

/** Who ordered; shows nothing of itself but in JSON. */
public record CustomerData(
        String email,
        String firstName,
        String lastName,
        String phone,
        String document,
        @Nullable Corporate corporate) {

    /** The company behind a corporate order; each part null when not told. */
    public record Corporate(
            @Nullable String name,
            @Nullable String tradeName,
            @Nullable String document,
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
