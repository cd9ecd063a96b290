/** The cart simulation: whether a seller would deliver something, for how much, and how. */
@NullMarked
package io.trapiche.sandbox.simulation;

import org.jspecify.annotations.NullMarked;
