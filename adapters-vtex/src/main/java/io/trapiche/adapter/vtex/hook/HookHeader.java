package io.trapiche.adapter.vtex.hook;

import io.trapiche.adapter.vtex.json.Digests;
import io.trapiche.domain.shared.AccountName;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The header that VTEX sends along with every call of an account's hook, with a secret that stands
 * in no path. VTEX leaves open whether its ping has it already, so while this instance sets a hook
 * up, a ping may do without.
 */
public final class HookHeader {

    private final String name;
    private final Function<AccountName, Optional<String>> secrets;
    private final Collection<AccountName> beingSetUp = new ConcurrentLinkedQueue<>();

    /**
     * Knows the header.
     *
     * @param secrets of an account; empty when its path's secret is enough
     */
    public HookHeader(String name, Function<AccountName, Optional<String>> secrets) {
        this.name = name;
        this.secrets = secrets;
    }

    String name() {
        return name;
    }

    /** What VTEX is to send. */
    Map<String, String> of(AccountName account) {
        return secrets.apply(account).map(secret -> Map.of(name, secret)).orElse(Map.of());
    }

    /** Whether a call may come from the account's hook. */
    boolean admits(AccountName account, @Nullable String told) {
        return secrets.apply(account)
                .map(
                        secret ->
                                MessageDigest.isEqual(
                                        Digests.bytesOf(secret),
                                        Digests.bytesOf(told == null ? "" : told)))
                .orElse(true);
    }

    /** Whether a ping may do without the header now. */
    boolean isBeingSetUp(AccountName account) {
        return beingSetUp.contains(account);
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
