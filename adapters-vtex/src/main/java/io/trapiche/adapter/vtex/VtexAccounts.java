package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.address.SigningKeys;
import io.trapiche.adapter.vtex.call.OrdersAccess;
import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.adapter.vtex.call.VtexCredentials.AuthCookie;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.adapter.vtex.signal.SignalFilter;
import io.trapiche.adapter.vtex.signal.SignalFilter.FromOrders;
import io.trapiche.adapter.vtex.signal.SignalFilter.FromWorkflow;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.AmountScale;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts of the settings. */
final class VtexAccounts {

    private final Map<String, VtexProperties.Account> accounts;

    private final List<AccountName> names;

    /** Knows sellers as well that have no settings for VTEX. */
    VtexAccounts(VtexProperties properties, Set<AccountName> sellers) {
        this.accounts = properties.accounts();
        this.names =
                Stream.concat(accounts.keySet().stream(), sellers.stream().map(AccountName::value))
                        .distinct()
                        .sorted()
                        .map(AccountName::new)
                        .toList();
    }

    List<AccountName> names() {
        return names;
    }

    VtexProperties.Account settings(AccountName account) {
        return accounts.getOrDefault(account.value(), VtexProperties.Account.none());
    }

    /** What VTEX's integers count. */
    AmountScale amounts(AccountName account) {
        return settings(account).amounts();
    }

    /** By which API its orders are called, and why persons are read in clear. */
    OrdersAccess ordersAccess(AccountName account) {
        VtexProperties.Account settings = settings(account);
        String reason = settings.readingReason();
        return new OrdersAccess(
                settings.ordersApi(), VtexProperties.Account.isFilled(reason) ? reason : null);
    }

    /** In which VTEX is told moments that it wants without an offset. */
    ZoneId timeZone(AccountName account) {
        return settings(account).timeZone();
    }

    /** Empty while there are no first credentials, or half of them. */
    Optional<VtexKeys> keys(AccountName account) {
        VtexProperties.Account settings = settings(account);
        return first(settings).map(first -> new VtexKeys(first, second(settings)));
    }

    private static Optional<VtexCredentials> first(VtexProperties.Account account) {
        String cookie = account.authCookie();
        if (cookie != null && account.hasCookie()) {
            return Optional.of(new AuthCookie(cookie));
        }
        String key = account.appKey();
        String token = account.appToken();
        return key != null && token != null && account.hasAppKey() && account.hasAppToken()
                ? Optional.of(new KeyPair(key, token))
                : Optional.empty();
    }

    private static @Nullable VtexCredentials second(VtexProperties.Account account) {
        String token = account.secondAppToken();
        if (token == null || token.isBlank()) {
            return null;
        }
        String key = account.secondAppKey();
        return new KeyPair(
                key == null || key.isBlank() ? Objects.requireNonNull(account.appKey()) : key,
                token);
    }

    /** Keys whose addresses are good: all but those called compromised. */
    Optional<SigningKeys> signingKeys(AccountName account) {
        VtexProperties.Account settings = settings(account);
        Map<String, String> good = settings.signingKeys();
        return Optional.ofNullable(settings.callbackKey())
                .filter(good::containsKey)
                .map(current -> new SigningKeys(current, good));
    }

    /** How the account's keys stand; empty for one that the settings do not name. */
    Map<String, Standing> callbackKeys(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(VtexAccounts::callbackKeys)
                .orElse(Map.of());
    }

    private static Map<String, Standing> callbackKeys(VtexProperties.Account account) {
        Map<String, Standing> keys = new HashMap<>();
        account.callbackKeys().keySet().forEach(key -> keys.put(key, Standing.CHECKING));
        if (account.callbackKey() != null) {
            keys.put(account.callbackKey(), Standing.CURRENT);
        }
        account.compromisedCallbackKeys().forEach(key -> keys.put(key, Standing.COMPROMISED));
        return Map.copyOf(keys);
    }

    /** Which changes feed and hook of the account are to tell of. */
    SignalFilter filter(AccountName account) {
        VtexProperties.Filter filter = settings(account).filter();
        String expression = filter.expression();
        if (expression != null) {
            return new FromOrders(expression, filter.disableSingleFire());
        }
        return filter.statuses().isEmpty()
                ? SignalFilter.byDefault()
                : new FromWorkflow(filter.statuses());
    }

    List<String> hookSecrets(AccountName account) {
        return settings(account).hookSecrets();
    }

    List<String> logSecrets(AccountName account) {
        return settings(account).logSecrets();
    }
}
