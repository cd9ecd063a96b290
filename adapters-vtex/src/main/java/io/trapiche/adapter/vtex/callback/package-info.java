/** VTEX's calls with the results of the order integration. */
@NullMarked
package io.trapiche.adapter.vtex.callback;

import org.jspecify.annotations.NullMarked;
