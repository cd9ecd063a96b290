package io.trapiche.adapter.vtex.inbound;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.Parsed;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells by a secret whether a call comes from an account's VTEX. Two secrets may be live at a time,
 * so that one can follow the other without a call lost in between.
 */
public final class LiveSecrets {

    /** As many as may be live. */
    public static final int MOST = 2;

    private static final String NOBODYS = "no account has an empty secret";

    private final Function<AccountName, List<String>> secrets;

    /**
     * Knows secrets.
     *
     * @param secrets of an account, those that are told to others first; empty when it has none
     */
    public LiveSecrets(Function<AccountName, List<String>> secrets) {
        this.secrets = secrets;
    }

    /** The account, when the secret is one of its own. Takes as long whatever is wrong. */
    public Optional<AccountName> admit(String account, String secret) {
        Optional<AccountName> name =
                AccountName.parse("account", account)
                                instanceof Parsed.Valid<AccountName>(AccountName valid)
                        ? Optional.of(valid)
                        : Optional.empty();
        List<String> live = name.map(secrets).orElse(List.of());
        byte[] told = Digests.bytesOf(secret);
        boolean admitted = false;
        for (int i = 0; i < MOST; i++) {
            boolean there = i < live.size();
            boolean same =
                    MessageDigest.isEqual(Digests.bytesOf(there ? live.get(i) : NOBODYS), told);
            admitted |= there && same;
        }
        return admitted ? name : Optional.empty();
    }

    /** The one that others are told; empty when the account has none. */
    public Optional<String> first(AccountName account) {
        return secrets.apply(account).stream().findFirst();
    }
}
