package io.trapiche.application.guarding.port;

import io.trapiche.application.backfill.port.BlindWindow;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.Optional;

/** What is known of feeds and hooks, durable. */
public interface GuardedSignals {

    /** How it stood last; empty before it was looked at. */
    Optional<GuardedSignal> find(AccountName account, SignalSource source);

    /** Keeps it, instead of what was known. */
    void keep(GuardedSignal signal);

    /** Keeps it, and has the orders of the window looked for, in one transaction. */
    void keep(GuardedSignal signal, BlindWindow window);

    /** Those a person has to do something about, by account and source. */
    List<GuardedSignal> unwell();
}
