/** A marketplace takes an order back. */
@NullMarked
package io.trapiche.application.cancelling;

import org.jspecify.annotations.NullMarked;
