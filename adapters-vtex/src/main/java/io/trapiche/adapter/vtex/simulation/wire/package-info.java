/** Payloads of VTEX's cart simulation. */
@NullMarked
package io.trapiche.adapter.vtex.simulation.wire;

import org.jspecify.annotations.NullMarked;
