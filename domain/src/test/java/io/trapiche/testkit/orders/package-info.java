/** Whole orders, and what tests do with all of their parts. */
@NullMarked
package io.trapiche.testkit.orders;

import org.jspecify.annotations.NullMarked;
