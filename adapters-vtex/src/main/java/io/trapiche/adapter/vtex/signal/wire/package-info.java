/** What the payloads of VTEX's feed and hook share. */
@NullMarked
package io.trapiche.adapter.vtex.signal.wire;

import org.jspecify.annotations.NullMarked;
