/** Everything that speaks to VTEX and everything that VTEX speaks to. */
@NullMarked
package io.trapiche.adapter.vtex;

import org.jspecify.annotations.NullMarked;
