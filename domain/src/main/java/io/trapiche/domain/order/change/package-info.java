/** What an order is changed by after its purchase, and what it was before and is after. */
@NullMarked
package io.trapiche.domain.order.change;

import org.jspecify.annotations.NullMarked;
