/** VTEX's cart simulation. */
@NullMarked
package io.trapiche.adapter.vtex.simulation;

import org.jspecify.annotations.NullMarked;
