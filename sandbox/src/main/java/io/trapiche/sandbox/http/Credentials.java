package io.trapiche.sandbox.http;

import java.util.List;
import java.util.Set;

/**
 * What a call has to show for an account: the key with any of its tokens, or the cookie.
 *
 * @param forbidden groups and names of routes for which the key lacks the permission
 */
public record Credentials(
        String account,
        String appKey,
        List<String> appTokens,
        String cookie,
        Set<String> forbidden) {
    public Credentials {
        appTokens = List.copyOf(appTokens);
        forbidden = Set.copyOf(forbidden);
    }

    /** All routes allowed, and the cookie every local installation shares. */
    public static Credentials local(String account, String appKey, String appToken) {
        return new Credentials(
                account, appKey, List.of(appToken), "local-cookie-" + account, Set.of());
    }

    boolean forbids(Route route) {
        return forbidden.contains(route.wireName()) || forbidden.contains(route.group().wireName());
    }

    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
