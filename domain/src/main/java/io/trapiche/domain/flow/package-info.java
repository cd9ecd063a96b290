/** What is to be done next for an order, decided from its state alone. */
@NullMarked
package io.trapiche.domain.flow;

import org.jspecify.annotations.NullMarked;
