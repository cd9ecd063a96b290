/** VTEX's feed of order changes. */
@NullMarked
package io.trapiche.adapter.vtex.feed;

import org.jspecify.annotations.NullMarked;
