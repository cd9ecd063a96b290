/** The addresses that VTEX is told to call at, one for each submission of an order. */
@NullMarked
package io.trapiche.adapter.vtex.address;

import org.jspecify.annotations.NullMarked;
