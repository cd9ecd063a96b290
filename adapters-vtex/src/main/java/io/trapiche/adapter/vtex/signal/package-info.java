/** What VTEX is to tell of orders, and whether it does: the configurations of feed and hook. */
@NullMarked
package io.trapiche.adapter.vtex.signal;

import org.jspecify.annotations.NullMarked;
