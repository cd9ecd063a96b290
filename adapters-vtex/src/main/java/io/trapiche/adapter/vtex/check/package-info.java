/** A look at VTEX before the start. */
@NullMarked
package io.trapiche.adapter.vtex.check;

import org.jspecify.annotations.NullMarked;
