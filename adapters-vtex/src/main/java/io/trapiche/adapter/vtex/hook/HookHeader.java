package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.inbound.LiveSecrets;
import io.trapiche.domain.shared.AccountName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The header that VTEX sends along with every call of an account's hook, with a secret that stands
 * in no path. VTEX leaves open whether its ping has it already, so while this instance sets a hook
 * up, a ping may do without.
 */
public final class HookHeader {

    private final String name;
    private final LiveSecrets secrets;
    private final Collection<AccountName> beingSetUp = new ConcurrentLinkedQueue<>();

    /**
     * Knows the header.
     *
     * @param secrets of accounts that have a hook
     */
    public HookHeader(String name, LiveSecrets secrets) {
        this.name = name;
        this.secrets = secrets;
    }

    String name() {
        return name;
    }

    /** What VTEX is to send: the first secret, though others may be live as well. */
    Map<String, String> of(AccountName account) {
        return secrets.first(account).map(secret -> Map.of(name, secret)).orElse(Map.of());
    }

    /** The account, when a call comes from its hook. */
    Optional<AccountName> admit(String account, @Nullable String told) {
        return secrets.admit(account, told == null ? "" : told);
    }

    /** The account, when a ping may do without the header now. */
    Optional<AccountName> beingSetUp(String account) {
        return beingSetUp.stream().filter(name -> name.value().equals(account)).findFirst();
    }

    /** Does something that makes VTEX ping. */
    void whileSetUp(AccountName account, Runnable call) {
        beingSetUp.add(account);
        try {
            call.run();
        } finally {
            beingSetUp.remove(account);
        }
    }
}
