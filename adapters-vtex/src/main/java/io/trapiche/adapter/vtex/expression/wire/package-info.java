/** Payloads of VTEX's test of expressions. */
@NullMarked
package io.trapiche.adapter.vtex.expression.wire;

import org.jspecify.annotations.NullMarked;
