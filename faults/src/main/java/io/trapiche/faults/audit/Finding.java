package io.trapiche.faults.audit;

/**
 * Something that must not be.
 *
 * @param invariant which one is broken, such as {@code I1}
 * @param order account and order, or where it was seen; never a secret
 */
public record Finding(String invariant, String order, String expected, String seen) {}
