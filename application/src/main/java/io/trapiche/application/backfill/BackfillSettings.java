package io.trapiche.application.backfill;

import java.time.Duration;

/**
 * How orders are looked for that nobody told of.
 *
 * @param lag how far VTEX's lists are behind at most
 * @param lookBack how long before a blind window orders were created that are listed because they
 *     may have changed in it; older ones are read one by one
 * @param most found orders that wait to be read before more are looked for
 * @param pause until it is looked whether they were read
 * @param reconciling whether reconciliations go on
 * @param patience for how long one waits for what it found to be read
 */
public record BackfillSettings(
        Duration lag,
        Duration lookBack,
        int most,
        Duration pause,
        boolean reconciling,
        Duration patience) {}
