/** The suite of resting orders. */
@NullMarked
package io.trapiche.testkit.sweep;

import org.jspecify.annotations.NullMarked;
