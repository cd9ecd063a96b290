package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.address.SigningKeys;
import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.adapter.vtex.call.VtexCredentials.AuthCookie;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys.Standing;
import io.trapiche.domain.shared.AccountName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accounts of the settings. */
final class VtexAccounts {

    private final Map<String, VtexProperties.Account> accounts;

    VtexAccounts(VtexProperties properties) {
        this.accounts = properties.accounts();
    }

    List<AccountName> names() {
        return accounts.keySet().stream().sorted().map(AccountName::new).toList();
    }

    Optional<VtexKeys> keys(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(found -> new VtexKeys(first(found), second(found)));
    }

    private static VtexCredentials first(VtexProperties.Account account) {
        String cookie = account.authCookie();
        return cookie == null || cookie.isBlank()
                ? new KeyPair(
                        Objects.requireNonNull(account.appKey()),
                        Objects.requireNonNull(account.appToken()))
                : new AuthCookie(cookie);
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
        return Optional.ofNullable(accounts.get(account.value())).map(VtexAccounts::signingKeys);
    }

    private static SigningKeys signingKeys(VtexProperties.Account account) {
        Map<String, String> good = new HashMap<>(account.callbackKeys());
        good.keySet().removeAll(account.compromisedCallbackKeys());
        return new SigningKeys(Objects.requireNonNull(account.callbackKey()), good);
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
        keys.put(Objects.requireNonNull(account.callbackKey()), Standing.CURRENT);
        account.compromisedCallbackKeys().forEach(key -> keys.put(key, Standing.COMPROMISED));
        return Map.copyOf(keys);
    }

    List<String> hookSecrets(AccountName account) {
        return secrets(account, VtexProperties.Account::hookSecrets);
    }

    List<String> logSecrets(AccountName account) {
        return secrets(account, VtexProperties.Account::logSecrets);
    }

    private List<String> secrets(
            AccountName account, Function<VtexProperties.Account, List<String>> which) {
        return Optional.ofNullable(accounts.get(account.value())).map(which).orElse(List.of());
    }
}
