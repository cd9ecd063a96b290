/** Local mode: everything on this machine's loopback, with nothing configured. */
@NullMarked
package io.trapiche.local;

import org.jspecify.annotations.NullMarked;
