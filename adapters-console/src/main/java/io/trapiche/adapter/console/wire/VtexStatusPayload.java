package io.trapiche.adapter.console.wire;

import org.jspecify.annotations.Nullable;

/**
 * What a status of VTEX's means.
 *
 * @param waitsFor {@code vtex}, {@code seller}, {@code marketplace} or {@code nobody}; null for a
 *     status that VTEX's guides do not name
 * @param terminal nothing follows, apart from returns
 * @param meaning in plain words; null for a status that VTEX's guides do not name
 */
public record VtexStatusPayload(
        @Nullable String waitsFor, boolean terminal, @Nullable String meaning) {}
