package io.trapiche.benchmarks.beside;

import java.util.function.ToDoubleFunction;

/**
 * One line of a comparison.
 *
 * @param name with its unit
 * @param digits after the point
 */
public record Figure<T>(String name, int digits, ToDoubleFunction<T> value) {}
