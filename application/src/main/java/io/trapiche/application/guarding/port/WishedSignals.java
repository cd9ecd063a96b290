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

    /**
     * Whether an order that nobody told of should have been told of. Not where an expression
     * chooses, and not before its payment is approved in a status that the filter has not: such
     * orders are left out on purpose.
     *
     * @param status as VTEX tells it; empty when it tells none
     */
    boolean shouldTellOf(AccountName account, String status);

    /** Changes with whatever VTEX is told of the source; tells no secret. */
    String fingerprint(AccountName account, SignalSource source);

    /** After how long VTEX forgets what waits in the feed. */
    Duration retention();
}
