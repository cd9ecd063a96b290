package io.trapiche.faults.rounds;

import java.util.Set;

/**
 * A session of the service that waits for a lock.
 *
 * @param statement that it waits in
 * @param written tables that its transaction has written to before
 */
record LockWaiter(String statement, Set<String> written) {}
