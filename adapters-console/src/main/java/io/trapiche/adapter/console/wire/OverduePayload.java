package io.trapiche.adapter.console.wire;

import java.time.Instant;

/**
 * That an order stands too long in VTEX.
 *
 * @param watchdog as the runbook calls it
 * @param since when the order came under the watchdog
 * @param toldAt when it was first told that it stands too long
 */
public record OverduePayload(String watchdog, Instant since, Instant toldAt) {}
