/** Payloads of VTEX's order management. */
@NullMarked
package io.trapiche.adapter.vtex.oms.wire;

import org.jspecify.annotations.NullMarked;
