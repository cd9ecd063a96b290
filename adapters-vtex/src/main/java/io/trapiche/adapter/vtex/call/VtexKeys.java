package io.trapiche.adapter.vtex.call;

import org.jspecify.annotations.Nullable;

/**
 * One account's credentials.
 *
 * @param second tried when VTEX denies the first, as it does with tokens that were renewed; null
 *     for none
 */
public record VtexKeys(VtexCredentials first, @Nullable VtexCredentials second) {

    public static VtexKeys only(VtexCredentials credentials) {
        return new VtexKeys(credentials, null);
    }
}
