/** Writes down what a running service, its engines and the sandbox show. */
@NullMarked
package io.trapiche.faults.collect;

import org.jspecify.annotations.NullMarked;
