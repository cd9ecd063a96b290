/** An order that cannot go on is corrected, released or given up. */
@NullMarked
package io.trapiche.application.correcting;

import org.jspecify.annotations.NullMarked;
