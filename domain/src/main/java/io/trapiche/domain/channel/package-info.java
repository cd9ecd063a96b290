/** The promise to a marketplace: an order from its placement to its delivery. */
@NullMarked
package io.trapiche.domain.channel;

import org.jspecify.annotations.NullMarked;
