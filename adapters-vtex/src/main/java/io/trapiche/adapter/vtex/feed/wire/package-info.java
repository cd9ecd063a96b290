/** Payloads of VTEX's feed. */
@NullMarked
package io.trapiche.adapter.vtex.feed.wire;

import org.jspecify.annotations.NullMarked;
