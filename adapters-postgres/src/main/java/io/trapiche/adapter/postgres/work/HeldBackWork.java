package io.trapiche.adapter.postgres.work;

import java.time.Instant;

/**
 * Work of an account that is due and not done, because VTEX takes no calls of the account at the
 * moment.
 *
 * @param pieces of work
 * @param since when the first of them was held back
 */
public record HeldBackWork(String account, long pieces, Instant since) {}
