package io.trapiche.application.guarding.port;

import io.trapiche.domain.shared.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the settings wish to be told of accounts. Answers at once. */
public interface WishedSignals {

    /**
     * What is to tell of the account's orders; none of an account that leaves or cannot be called.
     */
    Set<SignalSource> sources(AccountName account);

    /** Whether feed and hook are to be taken away. */
    boolean isLeaving(AccountName account);

    /** From when the account's orders are wanted that were there before; empty for none. */
    Optional<Instant> ordersFrom(AccountName account);

    /** Whether all of the account's orders are wanted, whatever they are like. */
    boolean tellsOfAll(AccountName account);

    /** Changes with whatever VTEX is told of the source; tells no secret. */
    String fingerprint(AccountName account, SignalSource source);

    /** After how long VTEX forgets what waits in the feed. */
    Duration retention();
}
