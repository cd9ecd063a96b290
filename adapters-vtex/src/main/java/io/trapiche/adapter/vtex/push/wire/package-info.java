/** Answers to VTEX's order management. */
@NullMarked
package io.trapiche.adapter.vtex.push.wire;

import org.jspecify.annotations.NullMarked;
