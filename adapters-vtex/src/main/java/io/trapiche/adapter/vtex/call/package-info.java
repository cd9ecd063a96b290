/** One way of calling VTEX for every route. */
@NullMarked
package io.trapiche.adapter.vtex.call;

import org.jspecify.annotations.NullMarked;
