package io.trapiche.adapter.vtex.support.wire;

/** Body of {@code POST /api/checkout/pvt/configuration/window-to-change-seller}; in days. */
public record WindowPayload(int waitingTime) {}
