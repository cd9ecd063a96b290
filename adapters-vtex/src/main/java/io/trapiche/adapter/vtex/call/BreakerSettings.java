package io.trapiche.adapter.vtex.call;

import java.time.Duration;

/**
 * When VTEX is left in peace.
 *
 * @param window so many last calls of an account are looked at
 * @param leastCalls fewer say nothing
 * @param failuresPercent so many of them failed: no answer, or a status of 500 and more
 * @param openFor how long no call is made then; twice as long each time the next calls fail too
 * @param longestOpen never longer than this
 */
public record BreakerSettings(
        int window, int leastCalls, int failuresPercent, Duration openFor, Duration longestOpen) {}
