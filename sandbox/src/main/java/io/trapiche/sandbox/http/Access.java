package io.trapiche.sandbox.http;

import io.trapiche.sandbox.store.Kept;
import io.trapiche.sandbox.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Who may call what. */
public final class Access {
    private static final String APP_KEY = "X-VTEX-API-AppKey";
    private static final String APP_TOKEN = "X-VTEX-API-AppToken";
    private static final String COOKIE = "VtexIdclientAutCookie";

    private final Map<String, Credentials> first;
    private final Kept<Credentials> changed;

    /**
     * Knows these accounts.
     *
     * @param accounts with the credentials they have until others are set
     */
    public Access(List<Credentials> accounts, Store store) {
        first =
                accounts.stream()
                        .collect(Collectors.toMap(Credentials::account, Function.identity()));
        changed = new Kept<>(store, "credentials", Credentials.class);
    }

    public Optional<Credentials> of(String account) {
        Credentials known = first.get(account);
        return known == null ? Optional.empty() : Optional.of(changed.find(account).orElse(known));
    }

    public void change(Credentials next) {
        changed.put(next.account(), next);
    }

    /** Empty when the call may go on. */
    Optional<Reply> refusal(@Nullable Credentials account, Route route, HttpHeaders headers) {
        if (account == null) {
            return Optional.of(Refusals.of(route.group(), 404, "404", "Account not found"));
        }
        if (!route.isPublic() && !shows(account, headers)) {
            return Optional.of(unauthorized(route.group()));
        }
        return account.forbids(route)
                ? Optional.of(Refusals.of(route.group(), 403, "403", "Access denied"))
                : contentRefusal(route, headers);
    }

    static Reply unauthorized(RouteGroup group) {
        return Refusals.of(group, 401, "1", "Unauthorized access");
    }

    /** The cookie counts only where no key is given. */
    private static boolean shows(Credentials account, HttpHeaders headers) {
        String key = headers.getFirst(APP_KEY);
        String token = headers.getFirst(APP_TOKEN);
        if (key == null && token == null) {
            return same(account.cookie(), headers.getFirst(COOKIE));
        }
        return same(account.appKey(), key)
                && account.appTokens().stream().anyMatch(known -> same(known, token));
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    /** VTEX declares both headers mandatory on every operation, calls without a body included. */
    private static Optional<Reply> contentRefusal(Route route, HttpHeaders headers) {
        if (!headers.getOrEmpty(HttpHeaders.CONTENT_TYPE)
                .toString()
                .contains(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.of(
                    Refusals.of(
                            route.group(),
                            415,
                            "415",
                            "Content-Type (expected: application/json)"));
        }
        if (!headers.getOrEmpty(HttpHeaders.ACCEPT)
                .toString()
                .contains(MediaType.APPLICATION_JSON_VALUE)) {
            return Optional.of(
                    Refusals.of(route.group(), 406, "406", "Accept (expected: application/json)"));
        }
        return Optional.empty();
    }
}
