package io.trapiche.adapter.erp.command;

import io.trapiche.domain.shared.AccountName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Lets accounts take turns. A turn is one command; whoever waits longest is next. No account has
 * more than half of the places, so what one account waits for is a few others' commands, never
 * their backlog. Thread-safe.
 */
final class AccountTurns {

    private static final int PLACES = 4;
    private static final int PLACES_OF_AN_ACCOUNT = 2;

    private final Semaphore all = places(PLACES);
    private final Map<AccountName, Semaphore> ofAccounts = new ConcurrentHashMap<>();

    /** Calls when it is the account's turn, and gives what the call gave. */
    boolean take(AccountName account, BooleanSupplier turn) {
        Semaphore own = ofAccounts.computeIfAbsent(account, _ -> places(PLACES_OF_AN_ACCOUNT));
        return in(own, () -> in(all, turn));
    }

    private static Semaphore places(int number) {
        return new Semaphore(number, true);
    }

    private static boolean in(Semaphore places, BooleanSupplier turn) {
        places.acquireUninterruptibly();
        try {
            return turn.getAsBoolean();
        } finally {
            places.release();
        }
    }
}
