package io.trapiche.faults.sums;

/**
 * A sum or rule that does not hold.
 *
 * @param check the class that found it
 * @param order account and order
 * @param what which sum or rule
 */
public record Fault(String check, String order, String what, String expected, String seen) {}
