package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.adapter.vtex.call.VtexCredentials.AuthCookie;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.adapter.vtex.call.VtexKeys;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    Optional<String> callbackSecret(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(VtexProperties.Account::callbackSecret);
    }

    Optional<String> hookSecret(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(VtexProperties.Account::hookSecret)
                .filter(secret -> !secret.isBlank());
    }
}
