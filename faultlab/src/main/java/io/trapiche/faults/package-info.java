/** Rounds of faults against the real service, and what they leave behind. */
@NullMarked
package io.trapiche.faults;

import org.jspecify.annotations.NullMarked;
