/** Payloads of VTEX's order integration. */
@NullMarked
package io.trapiche.adapter.vtex.orderintegration.wire;

import org.jspecify.annotations.NullMarked;
