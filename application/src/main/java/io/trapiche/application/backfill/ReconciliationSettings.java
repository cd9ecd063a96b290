package io.trapiche.application.backfill;

import java.time.Duration;

/**
 * How orders are compared that nothing is known to be missing of.
 *
 * @param enabled whether they are
 * @param every between two comparisons of an account
 * @param window how long ago orders were created at most that are compared
 * @param lag how far VTEX's lists are behind at most
 */
public record ReconciliationSettings(
        boolean enabled, Duration every, Duration window, Duration lag) {}
