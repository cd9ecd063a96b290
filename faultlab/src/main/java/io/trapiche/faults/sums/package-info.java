/**
 * Checks every sum of a run of orders by what its client logged, Kafka holds and VTEX shows alone.
 * Shares no class with the service nor with whoever drove the run, and calculates by itself: a
 * fault in the service's arithmetic is not one here as well.
 */
@NullMarked
package io.trapiche.faults.sums;

import org.jspecify.annotations.NullMarked;
