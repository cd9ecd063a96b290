package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.call.VtexCredentials;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The accounts of the settings. */
final class VtexAccounts {

    private final Map<String, VtexProperties.Account> accounts;

    VtexAccounts(VtexProperties properties) {
        this.accounts = properties.accounts();
    }

    List<AccountName> names() {
        return accounts.keySet().stream().sorted().map(AccountName::new).toList();
    }

    Optional<VtexCredentials> credentials(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(
                        found ->
                                new VtexCredentials(
                                        Objects.requireNonNull(found.appKey()),
                                        Objects.requireNonNull(found.appToken())));
    }

    Optional<String> callbackSecret(AccountName account) {
        return Optional.ofNullable(accounts.get(account.value()))
                .map(VtexProperties.Account::callbackSecret);
    }
}
