/** Payloads of VTEX's hook. */
@NullMarked
package io.trapiche.adapter.vtex.hook.wire;

import org.jspecify.annotations.NullMarked;
