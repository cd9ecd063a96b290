/** Values as VTEX writes them, whatever the route. */
@NullMarked
package io.trapiche.adapter.vtex.wire;

import org.jspecify.annotations.NullMarked;
