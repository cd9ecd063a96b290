/** Rounds: the service in a process of its own, orders, and faults that a seed chooses. */
@NullMarked
package io.trapiche.faults.rounds;

import org.jspecify.annotations.NullMarked;
