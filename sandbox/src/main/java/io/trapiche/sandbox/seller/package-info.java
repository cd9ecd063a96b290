/** How a seller's account is set up: catalogue, rules on prices, delivery, capabilities. */
@NullMarked
package io.trapiche.sandbox.seller;

import org.jspecify.annotations.NullMarked;
