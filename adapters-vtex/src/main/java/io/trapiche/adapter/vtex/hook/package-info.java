/** VTEX's hook: calls that tell of order changes. */
@NullMarked
package io.trapiche.adapter.vtex.hook;

import org.jspecify.annotations.NullMarked;
