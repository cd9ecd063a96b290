/** Reads what an order is made of from VTEX's document. */
@NullMarked
package io.trapiche.adapter.vtex.oms.content;

import org.jspecify.annotations.NullMarked;
