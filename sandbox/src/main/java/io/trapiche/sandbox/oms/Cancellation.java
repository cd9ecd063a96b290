package io.trapiche.sandbox.oms;

import java.time.Instant;

/** Who asked for a cancellation, and why. */
public record Cancellation(String reason, boolean byUser, Instant at) {}
