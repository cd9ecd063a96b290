/** Faults on demand, to show that clients bear them. */
@NullMarked
package io.trapiche.sandbox.faults;

import org.jspecify.annotations.NullMarked;
