package io.trapiche.adapter.console.wire;

/**
 * An amount.
 *
 * @param currency ISO 4217
 */
public record MoneyPayload(long minorUnits, String currency) {}
