package io.trapiche.adapter.vtex.inbound;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

/** Tells by the secret in a path whether a call comes from the account's VTEX. */
public final class CallbackSecrets {

    private static final String NOBODYS = "no account has an empty secret";

    private final Function<AccountName, Optional<String>> secrets;

    /**
     * Knows secrets.
     *
     * @param secrets of an account; empty when it has none
     */
    public CallbackSecrets(Function<AccountName, Optional<String>> secrets) {
        this.secrets = secrets;
    }

    /** The account, when the secret is its own. Takes as long whether it exists or not. */
    public Optional<AccountName> admit(String account, String secret) {
        Optional<AccountName> name =
                AccountName.parse("account", account)
                                instanceof Parsed.Valid<AccountName>(AccountName valid)
                        ? Optional.of(valid)
                        : Optional.empty();
        Optional<String> expected = name.flatMap(secrets);
        boolean same =
                MessageDigest.isEqual(
                        Digests.bytesOf(expected.orElse(NOBODYS)), Digests.bytesOf(secret));
        return same && expected.isPresent() ? name : Optional.empty();
    }
}
