/** Bodies as VTEX expects them. */
@NullMarked
package io.trapiche.adapter.vtex.support.wire;

import org.jspecify.annotations.NullMarked;
