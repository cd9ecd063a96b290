/** VTEX's order management. */
@NullMarked
package io.trapiche.adapter.vtex.oms;

import org.jspecify.annotations.NullMarked;
