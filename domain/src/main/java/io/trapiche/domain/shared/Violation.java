package io.trapiche.domain.shared;

/**
 * One fault of an input.
 *
 * @param field path of the field, as its sender knows it
 * @param description what is wrong and what was expected; never the value, which may be personal
 */
public record Violation(String field, String description) {}
