package io.trapiche.application.vtex.port;

import io.trapiche.domain.shared.AccountName;

/** The keys that sign the addresses which VTEX is told to call back at. Answers at once. */
public interface CallbackKeys {

    /**
     * Id of the key that signs the account's next addresses.
     *
     * @throws VtexUnavailable not sent, when the account has none
     */
    String current(AccountName account);
}
