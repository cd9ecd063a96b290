/** A local VTEX: order integration, order management, feed and hook, with faults on demand. */
@NullMarked
package io.trapiche.sandbox;

import org.jspecify.annotations.NullMarked;
